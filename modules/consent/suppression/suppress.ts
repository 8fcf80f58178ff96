import { sql } from 'kysely'
import { Refusal } from '#kernel/refusal.ts'
import { contactKey } from '#modules/parties/api.ts'
import { audit } from '#platform/audit/record.ts'
import type { Context } from '#platform/db/transaction.ts'
import { type SuppressionInput, suppressionRefusals } from './contract.ts'

const r = suppressionRefusals

/** Puts a party or an address on the list of those not to be reached; one that stands there already for the same reason is told again and not doubled. */
export async function suppress(context: Context, { partyId, channel, address, reason, source, proof }: SuppressionInput): Promise<{ id: string }> {
  const { tx, actor, now } = context
  if ((partyId === undefined) === (address === undefined) || (address !== undefined && channel === undefined)) throw new Refusal(r['suppression-whom'])
  const party = partyId === undefined ? null : await partyOf(context, partyId)
  const digest = address === undefined ? null : await digestOf(context, channel!, address)
  const { rows: [standing] } = await sql<{ id: string }>`
    select id::text from consent.suppression where lifted_at is null and reason = ${reason} and channel is not distinct from ${channel ?? null} and party_id is not distinct from ${party}::bigint and address is not distinct from ${digest}::bytea limit 1`.execute(tx)
  if (standing) return standing
  const made = await tx.insertInto('consent.suppression').values({ party_id: party, channel: channel ?? null, address: digest, reason, source, proof: proof ? JSON.stringify(proof) : null, at: now, by: actor.memberId }).returning('id').executeTakeFirstOrThrow()
  await audit(context, { action: 'suppress', object: 'consent', id: party, detail: { suppressionId: made.id, channel, reason, source } })
  return made
}

async function partyOf({ tx }: Context, id: string): Promise<string> {
  const { rows: [party] } = await sql<{ id: string }>`select coalesce(survivor_id, id)::text as id from parties.party where id = ${id}`.execute(tx)
  if (!party) throw new Refusal(r['suppression-whom'], { id }, '/body/partyId')
  return party.id
}

/** What is kept of an address: a digest under the firm's key, of the address as contacts are compared. */
export async function digestOf({ tx }: Pick<Context, 'tx'>, channel: string, address: string): Promise<Buffer> {
  const { rows: [contact] } = await sql<{ kind: string }>`select consent.contact_of(${channel}) as kind`.execute(tx)
  const key = contactKey(contact!.kind, address)
  if (!key) throw new Refusal(r['address-not-read'], {}, '/body/address')
  const { rows: [made] } = await sql<{ digest: Buffer }>`select consent.address_digest(${channel}, ${key}) as digest`.execute(tx)
  return made!.digest
}

/** Lifts a suppression, with the reason; it stays in the list. */
export async function liftSuppression(context: Context, id: string, because: string): Promise<void> {
  const { tx, actor, now } = context
  const lifted = await tx.updateTable('consent.suppression').set({ lifted_at: now, lifted_by: actor.memberId, lifted_because: because }).where('id', '=', id).where('lifted_at', 'is', null).executeTakeFirst()
  if (!lifted.numUpdatedRows) throw new Refusal(r['suppression-not-found'], { id })
  await audit(context, { action: 'lift', object: 'consent', detail: { suppressionId: id, because } })
}

/** Lifts what one source put on the list for a party on a channel, where the reason is over by itself (they follow again, a wrong address was put right). */
export async function liftSuppressions(context: Context, { partyId, channel, source }: { partyId: string; channel: string; source: string }, because: string): Promise<void> {
  const { rows } = await sql<{ id: string }>`
    update consent.suppression set lifted_at = ${context.now}, lifted_by = ${context.actor.memberId}, lifted_because = ${because} where party_id = any (parties.ids_of(${partyId})) and channel = ${channel} and source = ${source} and lifted_at is null returning id::text`.execute(context.tx)
  for (const { id } of rows) await audit(context, { action: 'lift', object: 'consent', id: partyId, detail: { suppressionId: id, because } })
}
