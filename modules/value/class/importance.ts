import { importanceTiers, placeTier, quantile, type TierCutOffs } from '#analytics/index.ts'
import type { Terms } from '../purchase/terms.ts'

/** What customers can be ranked by, each NaN for who is no customer; money in hundredths. */
export interface Rankable { profit: Float64Array; revenue: Float64Array; predicted: Float64Array; assets: Float64Array; growth: Float64Array }
export type RankedBy = 'profit' | 'revenue' | 'predicted' | 'assets'

/** What a later customer is placed by: plain objects. `ranks` are the hundredths of each measure of a composite. */
export interface CutOffs { layers: TierCutOffs; mvc: number | null; mgc: number | null; ranks: Partial<Record<RankedBy, number[]>> }

/** The classes of Peppers and Rogers: most valuable, most growable, below zero, and the rest. */
export const MVC = 1, MGC = 2, BZ = 3, REST = 4

/** The score that layers are cut by: a measure in money, or a composite of ranks (0 to 100) by weights, as banks add up assets and contribution. */
export function importanceOf(r: Rankable, { measure, weights }: Terms['importance'], known?: CutOffs['ranks']): { score: Float64Array; ranks: CutOffs['ranks'] } {
  if (measure !== 'composite') return { score: r[measure], ranks: {} }
  const used = (Object.keys(weights) as RankedBy[]).filter((key) => weights[key] > 0)
  const whole = used.reduce((sum, key) => sum + weights[key], 0) || 1
  const ranks = known ?? Object.fromEntries(used.map((key) => [key, hundredths(r[key])]))
  const score = r.profit.map((p, i) => (Number.isNaN(p) ? Number.NaN : used.reduce((sum, key) => sum + weights[key] * rankIn(ranks[key] ?? [], r[key][i]!), 0) / whole))
  return { score, ranks }
}

function hundredths(values: Float64Array): number[] {
  const sorted = values.filter((v) => !Number.isNaN(v)).sort()
  return sorted.length ? Array.from({ length: 101 }, (_, k) => quantile(sorted, k / 100)) : []
}

/** The share of customers, in per cent, that stand below a value. */
function rankIn(cuts: readonly number[], value: number): number {
  let [low, high] = [0, cuts.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (cuts[middle]! < value) low = middle + 1
    else high = middle
  }
  return Number.isNaN(value) ? 0 : Math.min(100, low)
}

/** Layers by importance, and classes: below zero first, then the first share by value so far and to come, then of the others the first share by growth (predicted less current, above nought). */
export function classesOf(r: Rankable, net: Float64Array, broad: Float64Array, terms: Terms, known?: CutOffs): { layer: Uint8Array; klass: Uint8Array; cutOffs: CutOffs } {
  const { score, ranks } = importanceOf(r, terms.importance, known?.ranks)
  const shares = [...terms.tierShares, 1 - terms.tierShares.reduce((a, b) => a + b, 0)]
  const layers = known?.layers ?? importanceTiers(score, shares).cutOffs
  const mvc = known ? known.mvc : line(broad.filter((v, i) => !Number.isNaN(r.profit[i]!) && net[i]! >= 0 && v > 0), terms.classes[0], r.profit)
  const mgc = known ? known.mgc : line(r.growth.filter((g, i) => g > 0 && net[i]! >= 0 && !(mvc !== null && broad[i]! >= mvc)), terms.classes[1], r.profit)
  const klass = Uint8Array.from(net, (n, i) => (Number.isNaN(r.profit[i]!) ? 0 : n < 0 ? BZ : mvc !== null && broad[i]! >= mvc ? MVC : mgc !== null && r.growth[i]! >= mgc ? MGC : REST))
  return { layer: Uint8Array.from(score, (v) => placeTier(layers, v)), klass, cutOffs: { layers, mvc, mgc, ranks } }
}

/** The value from which on one is among the first share of all customers; null where nobody qualifies. */
function line(values: Float64Array, share: number, all: Float64Array): number | null {
  if (!values.length) return null
  let customers = 0
  for (const v of all) if (!Number.isNaN(v)) customers++
  const sorted = values.slice().sort().reverse()
  return sorted[Math.min(sorted.length, Math.max(1, Math.ceil(share * customers))) - 1]!
}
