import { sql } from 'kysely'
import type { z } from 'zod'
import { dayIn } from '#kernel/date.ts'
import { common, Refusal } from '#kernel/refusal.ts'
import { notify } from '#modules/touchpoints/api.ts'
import type { Context } from '#platform/db/transaction.ts'
import { publish } from '#platform/events/publish.ts'
import { type WorkChange, type WorkItem, workPostponed, workReassigned, workRefusals } from '../contract.ts'
import { ownerOf } from './create-work.ts'
import { lockItem } from './lock-item.ts'
import { readItem } from './read-items.ts'
import { takeStep } from './take-step.ts'

/** Changes the words of an item if it still has the version its editor saw. */
export async function updateWork(context: Context, id: string, change: z.output<typeof WorkChange>, seen: number | null): Promise<WorkItem> {
  const item = await lockItem(context, id)
  if (seen !== null && seen !== item.version) throw new Refusal(common.stale, { version: item.version })
  const set = { ...(change.what !== undefined && { what: change.what }), ...(change.note !== undefined && { note: change.note }), ...(change.dueTime !== undefined && { due_time: change.dueTime }) }
  await save(context, id, set)
  await takeStep(context, id, 'changed', { before: { what: item.what, note: item.note, dueTime: item.dueTime }, after: change })
  return readItem(context, id)
}

/** Moves the due day, never into the past. The first one is kept: a promise kept after three postponements is told from one kept at once. */
export async function postponeWork(context: Context, id: string, { dueOn, dueTime, reason }: { dueOn: string; dueTime?: string | null | undefined; reason?: string | undefined }): Promise<WorkItem> {
  const item = await lockItem(context, id)
  if (dueOn < dayIn(context.actor.zone, context.now)) throw new Refusal(workRefusals['due-past'], { dueOn }, '/body/dueOn')
  await save(context, id, { due_on: dueOn, ...(dueTime !== undefined && { due_time: dueTime }), postponed: item.postponed + Number(dueOn > item.dueOn) })
  await takeStep(context, id, 'postponed', { from: item.dueOn, to: dueOn, ...(reason && { reason }) })
  await publish(context, workPostponed, { itemId: id, kind: item.kind, ownerId: item.owner.id, partyId: item.party?.id ?? null, dueOn })
  return readItem(context, id)
}

/** Hands an item to another member, and to that member's unit. Answers with what it was and whose it is now: its giver may not see it any more. */
export async function reassignWork(context: Context, id: string, { ownerId, reason }: { ownerId: string; reason?: string | undefined }): Promise<WorkItem> {
  const item = await lockItem(context, id)
  const owner = await ownerOf(context, ownerId)
  const after: WorkItem = { ...item, owner: { id: owner.id, name: owner.name }, unitId: owner.unitId, version: item.version + 1 }
  await takeStep(context, id, 'reassigned', { from: item.owner.id, to: owner.id, ...(reason && { reason }) })
  await sql`select work.hand_over(${id}, ${owner.id}, ${owner.unitId}, ${context.now})`.execute(context.tx)
  await notify(context, [{ memberId: owner.id, reason: 'assigned', partyId: item.party?.id ?? null, ref: { object: 'work', id } }])
  await publish(context, workReassigned, { itemId: id, kind: item.kind, ownerId: owner.id, formerOwnerId: item.owner.id, partyId: item.party?.id ?? null })
  return after
}

async function save({ tx, now }: Context, id: string, set: { what?: string; note?: string | null; due_on?: string; due_time?: string | null; postponed?: number }): Promise<void> {
  await tx.updateTable('work.item').set({ ...set, updated_at: now }).set(sql`version`, sql`version + 1`).where('id', '=', id).execute()
}
