import { sql } from 'kysely'
import { dayFromNumber, dayIn, dayNumber } from '#kernel/date.ts'
import { getSetting } from '#modules/firm/api.ts'
import type { Context } from '#platform/db/transaction.ts'
import type { StageFlow } from '../contract.ts'

const QUARTER = 90

/** Parties by lifecycle stage then and now, and the moves between. A party's stage on a day is its last history row up to that day; before its first it had none. */
export async function getStageFlow({ tx, now }: Context, query: { from?: string | undefined }): Promise<StageFlow> {
  const to = dayIn(await getSetting(tx, 'firm.zone'), now)
  const from = query.from ?? dayFromNumber(dayNumber(to) - QUARTER)
  const { rows: moves } = await sql<{ from: number; to: number; parties: number }>`
    select coalesce(h.stage, 0)::int as "from", coalesce(s.stage_override, s.stage)::int as "to", count(*)::int as parties
    from intelligence.standing s join parties.party p on p.id = s.party_id and p.survivor_id is null and p.deleted_at is null
    left join lateral (select h.stage from intelligence.standing_history h where h.party_id = s.party_id and h.day <= ${from} order by h.day desc limit 1) h on true
    group by 1, 2 order by 1, 2`.execute(tx)
  const count = (end: 'from' | 'to', stage: number) => moves.filter((m) => m[end] === stage).reduce((n, m) => n + m.parties, 0)
  return { from, to, moves, stages: [0, 1, 2, 3, 4].map((stage) => ({ stage, before: count('from', stage), now: count('to', stage) })) }
}
