import { gather } from '#platform/extend/gather.ts'
import type { Db } from '#platform/db/tables.ts'
import type { KeptColumns } from '../run/kept.ts'
import { mostValuable } from './value-class.ts'
import { broadAmong, netAmong } from './among.ts'

/** What a year's margin of the most valuable is, in the middle; the chance of being like them times that, less what the customer brings already. */
export function potentials(c: KeptColumns, likeness: Float64Array, member: Uint8Array): Float64Array {
  const margins = margin(c)
  const typical = margins.filter((_, i) => member[i]).sort()
  const middle = typical[typical.length >> 1] ?? 0
  return margins.map((own, i) => (member[i] || Number.isNaN(likeness[i]!) || Number.isNaN(c.alive_bp[i]!) ? Number.NaN : Math.round((likeness[i]! * middle * c.alive_bp[i]!) / 10_000 - own)))
}

const margin = (c: KeptColumns): Float64Array => c.gross_cents.map((gross, i) => gross - c.discount_cents[i]! - c.returns_cents[i]! - c.cost_cents[i]!)

/** What customers would bring a year if they became what those are whom they are like: by the likeness to the most valuable. NaN throughout where nobody tells likeness or it tells nothing. */
export async function lookAlikePotential(db: Db, c: KeptColumns, asked: { ids: Float64Array; asOf: string; share: number; signal?: AbortSignal | undefined }): Promise<Float64Array> {
  const [net, broad] = [netAmong(c), broadAmong(c)]
  const line = mostValuable({ net, broad }, asked.share)
  const member = Uint8Array.from(net, (n, i) => (line !== null && n >= 0 && broad[i]! >= line ? 1 : 0))
  for (const source of await gather('valueLikeness')) {
    const likeness = await source.find(db, { ids: asked.ids, members: member, asOf: asked.asOf, signal: asked.signal })
    if (likeness) return potentials(c, likeness, member)
  }
  return new Float64Array(asked.ids.length).fill(Number.NaN)
}
