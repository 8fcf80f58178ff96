import type { Terms } from '../purchase/terms.ts'

/** What classes are told from, in hundredths: NaN for `broad` of who is no customer. `growth`: what is expected of a year less what it was; `alike`: what customers like this one bring, less what this one brings; NaN where unknown. */
export interface Classed { net: Float64Array; broad: Float64Array; growth: Float64Array; alike: Float64Array }

/** What a later customer is placed by. */
export interface ClassLines { mvc: number | null; mgc: number | null }

/** The classes of Peppers and Rogers: most valuable, most growable, below zero, and the rest. */
export const MVC = 1, MGC = 2, BZ = 3, REST = 4

/** How much a customer can grow a year: the larger of the two tellings, for each alone says less than there is. */
export const potential = (growth: number, alike: number): number => (Number.isNaN(growth) ? alike : Number.isNaN(alike) ? growth : Math.max(growth, alike))

/** Below zero first, then the first share by value so far and to come, then of the others the first share by potential above nought. */
export function classesOf({ net, broad, growth, alike }: Classed, [valuable, growable]: Terms['classes'], known?: ClassLines): { klass: Uint8Array; lines: ClassLines } {
  const customers = broad.reduce((n, v) => (Number.isNaN(v) ? n : n + 1), 0)
  const mvc = known ? known.mvc : mostValuable({ net, broad }, valuable)
  const able = Float64Array.from(growth, (g, i) => potential(g, alike[i]!))
  const mgc = known ? known.mgc : line(able.filter((g, i) => g > 0 && net[i]! >= 0 && !(mvc !== null && broad[i]! >= mvc)), growable, customers)
  const klass = Uint8Array.from(net, (n, i) => (Number.isNaN(broad[i]!) ? 0 : n < 0 ? BZ : mvc !== null && broad[i]! >= mvc ? MVC : mgc !== null && able[i]! >= mgc ? MGC : REST))
  return { klass, lines: { mvc, mgc } }
}

/** The value from which on a customer is most valuable. */
export const mostValuable = ({ net, broad }: Pick<Classed, 'net' | 'broad'>, share: number): number | null =>
  line(broad.filter((v, i) => v > 0 && net[i]! >= 0), share, broad.reduce((n, v) => (Number.isNaN(v) ? n : n + 1), 0))

/** The value from which on one is among the first share of all customers; null where nobody qualifies. */
function line(values: Float64Array, share: number, customers: number): number | null {
  if (!values.length) return null
  const sorted = values.slice().sort().reverse()
  return sorted[Math.min(sorted.length, Math.max(1, Math.ceil(share * customers))) - 1]!
}
