import { sql } from 'kysely'
import { Refusal } from '#kernel/refusal.ts'
import { living } from '#modules/parties/api.ts'
import type { Context } from '#platform/db/transaction.ts'
import { segmentRefusals } from '../segment/contract.ts'
import { findSegments } from '../segment/read-segments.ts'
import type { Overlaps } from './contract.ts'

/** How segments lie over each other: each visible party counts in exactly one set, that of all the chosen segments that it is in. */
export async function getOverlaps(context: Context, ids: readonly string[]): Promise<Overlaps> {
  const { segments: known } = await findSegments(context, { archived: 'false' })
  const chosen = [...new Set(ids)].map((id) => known.find((s) => s.id === id) ?? refuse(id))
  const { rows } = await sql<{ mask: number; n: number }>`
    select mask, count(*)::int as n from (select m.party_id, bit_or(1 << (array_position(${`{${chosen.map((s) => s.id).join(',')}}`}::bigint[], m.segment_id) - 1)) as mask
      from segments.member m join parties.party party on party.id = m.party_id where m.segment_id = any (${`{${chosen.map((s) => s.id).join(',')}}`}::bigint[]) and ${living(context.actor)} group by m.party_id) x group by mask order by n desc, mask`.execute(context.tx)
  const within = (...of: number[]): number => rows.filter(({ mask }) => of.every((i) => mask & (1 << i))).reduce((n, r) => n + r.n, 0)
  return {
    asOf: context.now.toISOString(),
    segments: chosen.map(({ id, name }, i) => ({ id, name, count: within(i) })),
    pairs: chosen.flatMap((a, i) => chosen.slice(i + 1).map((b, k) => ({ a: a.id, b: b.id, both: within(i, i + 1 + k) }))),
    sets: rows.map(({ mask, n }) => ({ in: chosen.flatMap((s, i) => (mask & (1 << i) ? [s.id] : [])), count: n })),
  }
}

const refuse = (id: string): never => { throw new Refusal(segmentRefusals['not-found'], { id }) }
