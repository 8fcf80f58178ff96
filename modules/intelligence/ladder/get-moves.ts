import { sql } from 'kysely'
import { dayFromNumber, dayIn, dayNumber } from '#kernel/date.ts'
import { getSetting } from '#modules/firm/api.ts'
import type { Context } from '#platform/db/transaction.ts'
import type { Moves } from './contract.ts'

const QUARTER = 90

/** Parties by a part of their standing then and now. What it was on a day is its last history row up to that day; before its first it was nothing (0). */
export async function getMoves({ tx, now }: Context, from: string | undefined, { was, shown }: { was: string; shown: string }): Promise<Moves> {
  const to = dayIn(await getSetting(tx, 'firm.zone'), now)
  const since = from ?? dayFromNumber(dayNumber(to) - QUARTER)
  const { rows: moves } = await sql<Moves['moves'][number]>`
    select coalesce(h.code, 0)::int as "from", coalesce(${sql.ref(`s.${shown}`)}, 0)::int as "to", count(*)::int as parties
    from intelligence.standing s join parties.party p on p.id = s.party_id and p.survivor_id is null and p.deleted_at is null
    left join lateral (select ${sql.ref(`h.${was}`)} as code from intelligence.standing_history h where h.party_id = s.party_id and h.day <= ${since} order by h.day desc limit 1) h on true
    group by 1, 2 order by 1, 2`.execute(tx)
  return { from: since, to, moves }
}
