import { sql } from 'kysely'
import { Refusal } from '#kernel/refusal.ts'
import { logTouchpoint, notify } from '#modules/touchpoints/api.ts'
import type { Context } from '#platform/db/transaction.ts'
import { publish } from '#platform/events/publish.ts'
import { workCreated, type WorkInput, type WorkItem, workRefusals } from '../contract.ts'
import { readItem } from './read-items.ts'
import { takeStep } from './take-step.ts'

/** What a module that makes work may add: where it comes from. */
export interface WorkOrigin { source?: string; ref?: { object: string; id: string } }

/** Makes a task, follow-up or promise. A promise given is an event of the relationship and goes on the party's timeline. */
export async function createWork(context: Context, input: WorkInput, { source = 'hand', ref }: WorkOrigin = {}): Promise<WorkItem> {
  const { tx, actor, now } = context
  const party = input.partyId ? await partyOf(context, input.partyId) : null
  if (input.kind === 'promise' && !party) throw new Refusal(workRefusals['promise-needs-party'], {}, '/body/partyId')
  const owner = await ownerOf(context, input.ownerId ?? actor.memberId)
  const { rows: [made] } = await sql<{ id: string }>`select nextval(pg_get_serial_sequence('work.item', 'id'))::text as id`.execute(tx)
  const id = made!.id
  await tx.insertInto('work.item').values({
    id, kind: input.kind, what: input.what, note: input.note ?? null, party_id: party, given_by: input.givenBy, owner_id: owner.id, unit_id: owner.unitId, due_on: input.dueOn, due_time: input.dueTime ?? null, first_due_on: input.dueOn,
    outcome: null, ended_at: null, ended_by: null, result: null, source, ref_object: ref?.object ?? null, ref_id: ref?.id ?? null, created_at: now, created_by: actor.memberId, updated_at: now,
  }).execute()
  await takeStep(context, id, 'created', { ...input, ownerId: owner.id })
  if (input.kind === 'promise' && party) {
    await logTouchpoint(context, { kind: 'promise-made', direction: input.givenBy === 'us' ? 'out' : 'in', participants: [{ partyId: party, role: 'subject' }], at: now, memberId: owner.id, text: input.what, detail: { dueOn: input.dueOn, givenBy: input.givenBy }, source: 'work', ref: { object: 'work', id }, episode: `work/${id}` })
  }
  await notify(context, [{ memberId: owner.id, reason: 'assigned', partyId: party, ref: { object: 'work', id } }])
  await publish(context, workCreated, { itemId: id, kind: input.kind, ownerId: owner.id, partyId: party })
  return readItem(context, id)
}

/** The party or its survivor, where it may be seen. */
async function partyOf({ tx }: Context, partyId: string): Promise<string> {
  const { rows: [party] } = await sql<{ id: string }>`select coalesce(survivor_id, id)::text as id from parties.party where id = ${partyId} and deleted_at is null`.execute(tx)
  if (!party) throw new Refusal(workRefusals['party-not-found'], { id: partyId }, '/body/partyId')
  return party.id
}

/** An active member, with the unit that will see the item. */
export async function ownerOf({ tx }: Context, memberId: string | null): Promise<{ id: string; unitId: string; name: string }> {
  const { rows: [owner] } = await sql<{ id: string; unitId: string; name: string }>`select id::text, unit_id::text as "unitId", name from people.member_name where id = ${memberId}::bigint and active`.execute(tx)
  if (!owner) throw new Refusal(workRefusals['member-unknown'], { id: memberId }, '/body/ownerId')
  return owner
}
