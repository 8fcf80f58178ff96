import { sql } from 'kysely'
import { Refusal } from '#kernel/refusal.ts'
import { requireParty } from '#modules/parties/api.ts'
import { createWork } from '#modules/work/api.ts'
import { reach } from '#platform/access/actor.ts'
import { audit } from '#platform/audit/record.ts'
import type { Context } from '#platform/db/transaction.ts'
import { publish } from '#platform/events/publish.ts'
import { checkReference } from '../need/check-reference.ts'
import { requireChannel } from '../question/save-question.ts'
import { dialogueRefusals } from '../refusals.ts'
import { type Entry, type EntryInput, promiseMade } from './contract.ts'
import { readEntry } from './read-entries.ts'
import { writeEntry } from './write-entry.ts'

/** Remembers what was asked, said, promised or agreed. What is marked in a touchpoint or message has its time and channel; a promise with a day becomes one of the work list, whatever else a follow-up. */
export async function recordEntry(context: Context, id: string, input: EntryInput): Promise<Entry> {
  const { id: head } = await requireParty(context, id)
  const { kind, side, text, dueOn, ownerId } = input
  if ((input.source === 'hand') !== (input.refId === undefined)) throw new Refusal(dialogueRefusals['no-reference'], { what: input.source }, '/body/refId')
  if (input.channel) await requireChannel(context, input.channel)
  const origin = await originOf(context, head, input)
  const { id: entryId, made } = await writeEntry(context, {
    partyId: head, kind, side, text, at: input.at ? new Date(input.at) : origin.at ?? context.now, channel: input.channel ?? origin.channel, memberId: origin.memberId ?? context.actor.memberId, source: input.source, refId: input.refId ?? null, dueOn: dueOn ?? null,
    state: kind === 'said' || (kind === 'agreed' && !dueOn) ? 'noted' : 'open',
  })
  if (!made) return readEntry(context, entryId)
  let workId: string | null = null
  if (dueOn && kind !== 'said' && reach(context.actor, 'create', 'work') !== null) {
    const work = await createWork(context, { kind: kind === 'promised' ? 'promise' : 'follow-up', what: text.slice(0, 500), partyId: head, givenBy: side, dueOn, ...(ownerId && { ownerId }) }, { source: 'dialogue', ref: { object: 'dialogue', id: entryId } })
    workId = work.id
    await sql`update dialogue.entry set work_id = ${work.id} where id = ${entryId}`.execute(context.tx)
  }
  await audit(context, { action: 'remember', object: 'party', id: head, detail: { entryId, ...input } })
  if (kind === 'promised') await publish(context, promiseMade, { entryId, workId, partyId: head, side, dueOn: dueOn ?? null })
  return readEntry(context, entryId)
}

interface Origin { at: Date | null; channel: string | null; memberId: string | null }

async function originOf(context: Context, head: string, { source, refId }: EntryInput): Promise<Origin> {
  if (source === 'hand' || !refId) return { at: null, channel: null, memberId: null }
  await checkReference(context, head, source, refId)
  const { rows: [found] } = source === 'touchpoint'
    ? await sql<Origin>`select at, channel, member_id::text as "memberId" from touchpoints.touchpoint where id = ${refId}`.execute(context.tx)
    : await sql<Origin>`select at, channel, null as "memberId" from messaging.inbound where id = ${refId}`.execute(context.tx)
  return found ?? { at: null, channel: null, memberId: null }
}
