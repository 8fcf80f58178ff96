import { sql } from 'kysely'
import { dayIn, dayNumber } from '#kernel/date.ts'
import { Refusal } from '#kernel/refusal.ts'
import { logTouchpoint } from '#modules/touchpoints/api.ts'
import type { Context } from '#platform/db/transaction.ts'
import { publish } from '#platform/events/publish.ts'
import { workEnded, type WorkItem, workRefusals } from '../contract.ts'
import { lockItem } from './lock-item.ts'
import { readItem } from './read-items.ts'
import { takeStep } from './take-step.ts'

type Outcome = NonNullable<WorkItem['outcome']>
interface Ending { result?: string | undefined; channel?: string | undefined }

/** Completes a task or follow-up. */
export const completeWork = (context: Context, id: string, ending: Ending): Promise<WorkItem> => end(context, id, 'completed', ending)

/** Says that a promise was kept. */
export const keepPromise = (context: Context, id: string, ending: Ending): Promise<WorkItem> => end(context, id, 'kept', ending)

/** Says that a promise was not kept. */
export const breakPromise = (context: Context, id: string, ending: Ending): Promise<WorkItem> => end(context, id, 'broken', ending)

/** Drops an item that need not be done: nothing happened with the party, so nothing goes on its timeline. */
export const dropWork = (context: Context, id: string, ending: Ending): Promise<WorkItem> => end(context, id, 'dropped', ending)

async function end(context: Context, id: string, outcome: Outcome, { result, channel }: Ending): Promise<WorkItem> {
  const { tx, actor, now } = context
  const item = await lockItem(context, id)
  if (outcome === 'completed' && item.kind === 'promise') throw new Refusal(workRefusals['is-promise'], { id })
  if ((outcome === 'kept' || outcome === 'broken') && item.kind !== 'promise') throw new Refusal(workRefusals['not-promise'], { id })
  await tx.updateTable('work.item').set({ outcome, ended_at: now, ended_by: actor.memberId, result: result ?? null, updated_at: now }).set(sql`version`, sql`version + 1`).where('id', '=', id).execute()
  await takeStep(context, id, outcome, result ? { result } : null)
  if (outcome !== 'dropped' && item.party) await tell(context, item, outcome, { result, channel })
  await publish(context, workEnded, { itemId: id, kind: item.kind, ownerId: item.owner.id, partyId: item.party?.id ?? null, outcome, daysLate: daysLate(context, item) })
  return readItem(context, id)
}

const daysLate = ({ actor, now }: Context, item: WorkItem): number => dayNumber(dayIn(actor.zone, now)) - dayNumber(item.dueOn)

async function tell(context: Context, item: WorkItem, outcome: Outcome, { result, channel }: Ending): Promise<void> {
  const kind = outcome === 'completed' ? `${item.kind === 'task' ? 'task' : 'follow-up'}-done` : `promise-${outcome}`
  await logTouchpoint(context, {
    kind, channel, direction: item.givenBy === 'us' ? 'out' : 'in', participants: [{ partyId: item.party!.id, role: 'subject' }], at: context.now, memberId: context.actor.memberId ?? item.owner.id,
    text: result ? `${item.what}\n${result}` : item.what, detail: { dueOn: item.dueOn, daysLate: daysLate(context, item), givenBy: item.givenBy }, source: 'work', ref: { object: 'work', id: item.id }, episode: `work/${item.id}`,
  })
}

/** Opens an ended item again; what was told of its end stays on the timeline. */
export async function reopenWork(context: Context, id: string): Promise<WorkItem> {
  const item = await lockItem(context, id, { ended: true })
  await context.tx.updateTable('work.item').set({ outcome: null, ended_at: null, ended_by: null, result: null, updated_at: context.now }).set(sql`version`, sql`version + 1`).where('id', '=', id).execute()
  await takeStep(context, id, 'reopened', { was: item.outcome })
  return readItem(context, id)
}
