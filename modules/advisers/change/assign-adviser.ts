import { sql } from 'kysely'
import type { BodyOf } from '#kernel/endpoint.ts'
import { Refusal } from '#kernel/refusal.ts'
import { requireParty, updateParty } from '#modules/parties/api.ts'
import type { Context } from '#platform/db/transaction.ts'
import { enqueue } from '#platform/jobs/enqueue.ts'
import { type AdviserChange, adviserRefusals as r, type assignAdviser as contract } from '../contract.ts'
import { readChanges } from './find-changes.ts'
import { recordChanges } from './record-changes.ts'

/** Gives one party to an adviser who may look after it. Written down first: who gives it away may not see it afterwards. */
export async function assignAdviser(context: Context, partyId: string, { memberId, reason, note }: BodyOf<typeof contract>): Promise<AdviserChange> {
  const { tx } = context
  await requireParty(context, partyId)
  await requireAllowed(context, partyId, memberId)
  const { rows: [before] } = await sql<{ owner: string | null }>`select owner_id::text as owner from parties.party where id = ${partyId}`.execute(tx)
  await recordChanges(context, [{ partyId, fromId: before!.owner, toId: memberId, note: note || null }], { reason, runId: null })
  const [change] = await readChanges(context, sql`c.party_id = ${partyId}`, 1)
  await updateParty(context, partyId, { ownerId: memberId }, null, 'matched')
  await enqueue(context, 'advisers.count-loads', {}, { key: 'loads' })
  return change!
}

/** A member who is there, and not kept from this party. */
export async function requireAllowed({ tx }: Context, partyId: string, memberId: string): Promise<void> {
  const { rows: [found] } = await sql<{ excluded: boolean }>`
    select exists (select from advisers.kinship k where k.member_id = m.id and k.party_id = any (parties.ids_of(${partyId})) and k.rule = 'exclude') as excluded from people.member_name m where m.id = ${memberId} and m.active`.execute(tx)
  if (!found) throw new Refusal(r['no-adviser'], { id: memberId }, '/body/memberId')
  if (found.excluded) throw new Refusal(r.excluded, { id: memberId })
}
