import { sql } from 'kysely'
import type { BodyOf } from '#kernel/endpoint.ts'
import { Refusal } from '#kernel/refusal.ts'
import { audit } from '#platform/audit/record.ts'
import type { Context } from '#platform/db/transaction.ts'
import { type setWallet as contract, valueRefusals } from './contract.ts'

/** Says what a party spends a year with everyone. */
export async function setWallet(context: Context, id: string, { amount, estimated, note }: BodyOf<typeof contract>): Promise<void> {
  const { tx, actor, now } = context
  const partyId = await survivorOf(context, id)
  await sql`insert into value.wallet (party_id, amount, estimated, note, at, by) values (${partyId}, ${amount}, ${estimated}, ${note ?? null}, ${now}, ${actor.memberId})
    on conflict (party_id) do update set amount = excluded.amount, estimated = excluded.estimated, note = excluded.note, at = excluded.at, by = excluded.by`.execute(tx)
  await audit(context, { action: 'update', object: 'party', id: partyId, detail: { wallet: { amount, estimated } } })
}

/** Takes it back. */
export async function removeWallet(context: Context, id: string): Promise<void> {
  const partyId = await survivorOf(context, id)
  await sql`delete from value.wallet where party_id = ${partyId}`.execute(context.tx)
  await audit(context, { action: 'update', object: 'party', id: partyId, detail: { wallet: null } })
}

/** The party that a record stands for, where the asker may change it. */
async function survivorOf({ tx }: Context, id: string): Promise<string> {
  const { rows: [party] } = await sql<{ id: string }>`select coalesce(p.survivor_id, p.id)::text as id from parties.party p where p.id = ${id} and p.deleted_at is null and parties.may_change(coalesce(p.survivor_id, p.id))`.execute(tx)
  if (!party) throw new Refusal(valueRefusals['no-value'], { id })
  return party.id
}
