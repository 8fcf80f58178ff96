import { sql } from 'kysely'
import { Refusal } from '#kernel/refusal.ts'
import type { Context } from '#platform/db/transaction.ts'
import { publish } from '#platform/events/publish.ts'
import { dialogueRefusals } from '../refusals.ts'
import { writeEvidence } from './add-evidence.ts'
import { auditNeed } from './audit-need.ts'
import { type Need, type NeedInput, needRecorded } from './contract.ts'
import { readNeed } from './read-needs.ts'

/** Writes down what a party, or a segment, needs, with what it rests on. */
export async function recordNeed(context: Context, input: NeedInput): Promise<Need> {
  const { tx, actor, now } = context
  const partyId = input.partyId ? await partyOf(context, input.partyId) : null
  if (input.segmentId) await requireSegment(context, input.segmentId)
  const { id } = await tx.insertInto('dialogue.need').values({
    party_id: partyId, segment_id: input.segmentId ?? null, kind: input.kind, wording: input.wording, product_group: input.productGroup ?? null, strength: input.strength, state: 'open', created_at: now, created_by: actor.memberId, updated_at: now, updated_by: actor.memberId,
  }).returning('id').executeTakeFirstOrThrow()
  if (input.evidence) await writeEvidence(context, { needId: id, partyId }, input.evidence)
  await auditNeed(context, { id, partyId }, 'record-need', { after: input })
  await publish(context, needRecorded, { needId: id, partyId, segmentId: input.segmentId ?? null, kind: input.kind, rule: null })
  return readNeed(context, id)
}

async function partyOf({ tx }: Context, id: string): Promise<string> {
  const { rows: [party] } = await sql<{ id: string }>`select id::text from parties.party where id = (select parties.survivor_of(${id})) and deleted_at is null`.execute(tx)
  if (!party) throw new Refusal(dialogueRefusals['no-party'], { id }, '/body/partyId')
  return party.id
}

/** Refuses a segment that there is not, or that the asker may not use. */
export async function requireSegment({ tx }: Pick<Context, 'tx'>, id: string, at = '/body/segmentId'): Promise<void> {
  const { rows: [segment] } = await sql`select id from segments.segment where id = ${id} and state = 'live'`.execute(tx)
  if (!segment) throw new Refusal(dialogueRefusals['no-segment'], { id }, at)
}
