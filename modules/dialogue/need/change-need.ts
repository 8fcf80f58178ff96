import { sql } from 'kysely'
import { common, Refusal } from '#kernel/refusal.ts'
import { createWork } from '#modules/work/api.ts'
import type { BodyOf } from '#kernel/endpoint.ts'
import type { Context } from '#platform/db/transaction.ts'
import { publish } from '#platform/events/publish.ts'
import { dialogueRefusals as r } from '../refusals.ts'
import type { NeedState } from '../vocabulary.ts'
import { auditNeed } from './audit-need.ts'
import { type guideNeed as guideContract, type Need, type NeedChange, needMoved, needRecorded } from './contract.ts'
import { readNeed } from './read-needs.ts'

/** Changes a need's words, kind, strength or state. */
export async function changeNeed(context: Context, id: string, change: NeedChange, seen: number | null): Promise<Need> {
  const before = await lockNeed(context, id)
  if (seen !== null && seen !== before.version) throw new Refusal(common.stale, { version: before.version })
  if (before.state === 'proposed' || before.state === 'rejected') throw new Refusal(r.proposed, { id })
  const { kind, wording, productGroup, strength, state } = change
  await write(context, id, { ...(kind && { kind }), ...(wording && { wording }), ...(productGroup !== undefined && { product_group: productGroup }), ...(strength && { strength }), ...(state && { state }) })
  await auditNeed(context, about(before), 'change-need', { before: pick(before, change), after: change })
  if (state && state !== before.state) await tellMoved(context, before, state)
  return readNeed(context, id)
}

/** Confirms or rejects what a rule proposed. The rejected row stays under its rule's key: that is why it is not proposed again. */
export async function decideNeed(context: Context, id: string, confirm: boolean): Promise<Need> {
  const before = await lockNeed(context, id)
  if (before.state !== 'proposed') throw new Refusal(r['not-proposed'], { id })
  const state = confirm ? 'open' : 'rejected'
  await write(context, id, { state, decided_at: context.now, decided_by: context.actor.memberId })
  await auditNeed(context, about(before), 'decide-need', { confirm })
  if (confirm) await publish(context, needRecorded, { needId: id, partyId: before.party?.id ?? null, segmentId: null, kind: before.kind, rule: before.rule })
  else await tellMoved(context, before, state)
  return readNeed(context, id)
}

/** Agrees the next step towards a need: with a day it is a follow-up of whoever is named. */
export async function guideNeed(context: Context, id: string, { step, dueOn, ownerId }: BodyOf<typeof guideContract>): Promise<Need> {
  const before = await lockNeed(context, id)
  if (before.state === 'proposed' || before.state === 'rejected') throw new Refusal(r.proposed, { id })
  const work = dueOn ? await createWork(context, { kind: 'follow-up', what: step, dueOn, givenBy: 'us', ...(before.party && { partyId: before.party.id }), ...(ownerId && { ownerId }) }, { source: 'dialogue', ref: { object: 'need', id } }) : null
  await write(context, id, { guide: step, work_id: work?.id ?? null })
  await auditNeed(context, about(before), 'guide-need', { guide: step, dueOn })
  return readNeed(context, id)
}

/** Puts a need into a state that follows from something else: what was accepted meets it. */
export async function moveNeed(context: Context, id: string, state: NeedState): Promise<void> {
  const before = await lockNeed(context, id)
  if (before.state === state || !['open', 'being-met'].includes(before.state)) return
  await write(context, id, { state })
  await tellMoved(context, before, state)
}

async function lockNeed(context: Context, id: string): Promise<Need> {
  const { rows: [locked] } = await sql`select id from dialogue.need where id = ${id} for update`.execute(context.tx)
  if (!locked) throw new Refusal(r['not-found'], { id })
  return readNeed(context, id)
}

const about = ({ id, party }: Need) => ({ id, partyId: party?.id ?? null })

const write = ({ tx, now, actor }: Context, id: string, set: object): Promise<unknown> =>
  tx.updateTable('dialogue.need').where('id', '=', id).set({ ...set, updated_at: now, updated_by: actor.memberId }).set((e) => ({ version: e('version', '+', 1) })).execute()

const tellMoved = (context: Context, { id, party, segmentId }: Need, state: NeedState): Promise<void> => publish(context, needMoved, { needId: id, partyId: party?.id ?? null, segmentId, state })

const pick = (need: Need, like: NeedChange): Partial<Need> => Object.fromEntries(Object.keys(like).map((key) => [key, need[key as keyof Need]]))
