import { sql } from 'kysely'
import { Refusal } from '#kernel/refusal.ts'
import { audit } from '#platform/audit/record.ts'
import type { Context } from '#platform/db/transaction.ts'
import { type Wishes, wishRefusals } from './contract.ts'
import { findWishes, headOf } from './find-wishes.ts'

/** Keeps what a party wishes, whole: for it and for each record merged into it, which keeps them if it is taken out again. */
export async function putWishes(context: Context, partyId: string, { wishes, unwanted }: Wishes): Promise<Wishes> {
  const { tx, now } = context
  const head = await headOf(context, partyId)
  const { rows: [known] } = await sql<{ purposes: string[]; topics: string[] }>`select array(select key from consent.purpose) as purposes, array(select key from consent.topic) as topics`.execute(tx)
  const odd = wishes.find((w) => !known!.purposes.includes(w.purpose))?.purpose ?? unwanted.find((key) => !known!.topics.includes(key))
  if (odd !== undefined) throw new Refusal(wishRefusals['wish-purpose'], { key: odd })
  await sql`delete from consent.wish where party_id = any (parties.ids_of(${head}))`.execute(tx)
  await sql`delete from consent.unwanted where party_id = any (parties.ids_of(${head}))`.execute(tx)
  await sql`
    insert into consent.wish (party_id, purpose, paused_until, most_per_month, at) select r.id, w.purpose, w."pausedUntil", w."mostPerMonth", ${now}
    from unnest(parties.ids_of(${head})) r (id) cross join json_to_recordset(${JSON.stringify(wishes)}::json) w (purpose text, "pausedUntil" timestamptz, "mostPerMonth" smallint) on conflict do nothing`.execute(tx)
  await sql`insert into consent.unwanted (party_id, topic, at) select r.id, t.key, ${now} from unnest(parties.ids_of(${head})) r (id) cross join unnest(${unwanted}::text[]) t (key) on conflict do nothing`.execute(tx)
  await audit(context, { action: 'record', object: 'consent', id: head, detail: { wishes, unwanted } })
  return findWishes(context, head)
}
