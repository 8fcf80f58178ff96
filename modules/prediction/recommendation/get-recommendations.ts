import { sql } from 'kysely'
import { dayIn } from '#kernel/date.ts'
import { Refusal } from '#kernel/refusal.ts'
import { getSetting } from '#modules/firm/api.ts'
import type { Context } from '#platform/db/transaction.ts'
import { type PartyOffers, recommendationRefusals } from './contract.ts'
import { type Method, methods } from './methods.ts'
import { methodNames } from './card.ts'
import { readOffers, whyOf } from './read-offers.ts'

/** What to offer a party next, and when it may be expected again. */
export async function getRecommendations({ tx, now }: Context, { id }: { id: string }): Promise<PartyOffers> {
  const { rows: [party] } = await sql<{ head: string }>`select coalesce(survivor_id, id)::text as head from parties.party where id = ${id} and deleted_at is null`.execute(tx)
  if (!party) throw new Refusal(recommendationRefusals['party-not-found'], { id })
  const today = dayIn(await getSetting(tx, 'firm.zone'), now)
  const rows = await readOffers(tx, sql`r.party_id = ${party.head} order by r.place`)
  const { rows: [next] } = await sql<NonNullable<PartyOffers['next']>>`
    select last_day::text as "lastDay", gaps, expected_day::text as "expectedDay", early_day::text as "earlyDay", late_day::text as "lateDay", late_day < ${today}::date as late from prediction.next_purchase where party_id = ${party.head}`.execute(tx)
  const { rows: [run] } = await sql<{ asOf: string | null; method: string | null }>`
    select (select max(as_of)::text from prediction.product_rhythm) as "asOf", (select method from models.version where kind = 'recommendation' and state = 'champion') as method`.execute(tx)
  const method = run!.method && (methods as readonly string[]).includes(run!.method) ? methodNames[run!.method as Method] : null
  return { items: rows.map((row) => ({ place: row.place, product: row.product, ...whyOf(row) })), next: next ?? null, asOf: run!.asOf, method }
}
