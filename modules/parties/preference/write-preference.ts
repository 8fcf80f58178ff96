import { sql } from 'kysely'
import { dayIn } from '#kernel/date.ts'
import { Refusal } from '#kernel/refusal.ts'
import type { Context } from '#platform/db/transaction.ts'
import { given } from '../party/dates.ts'
import { recordChange } from '../party/record-change.ts'
import { lockParty } from '../party/update-party.ts'
import { type Preference, type PreferenceChange, type PreferenceInput, preferenceRefusals } from './contract.ts'
import { readPreference } from './find-preferences.ts'

/** Writes a preference down with its source: said today, to whoever writes it, unless told otherwise. */
export async function addPreference(context: Context, partyId: string, input: PreferenceInput): Promise<Preference> {
  const { tx, actor, now } = context
  await lockParty(context, partyId)
  const toldTo = input.toldTo === undefined ? actor.memberId : input.toldTo
  await requireMember(context, toldTo)
  const { id } = await tx.insertInto('parties.preference').values({
    party_id: partyId, kind: input.kind, text: input.text, about: input.about ?? null, said_on: input.saidOn ?? dayIn(actor.zone, now), channel: input.channel ?? null, told_to: toldTo, source: input.source ?? 'hand', created_at: now, created_by: actor.memberId,
  }).returning('id').executeTakeFirstOrThrow()
  const after = await readPreference(context, partyId, id)
  await recordChange(context, partyId, { fields: ['preferences'], after: { preference: after } })
  return after
}

/** Puts a preference right. */
export async function changePreference(context: Context, partyId: string, preferenceId: string, change: PreferenceChange): Promise<Preference> {
  await lockParty(context, partyId)
  const before = await readPreference(context, partyId, preferenceId)
  const next = { ...before, ...given(change) }
  if (next.toldTo !== before.toldTo) await requireMember(context, next.toldTo)
  await context.tx.updateTable('parties.preference').set({ kind: next.kind, text: next.text, about: next.about ?? null, said_on: next.saidOn, channel: next.channel ?? null, told_to: next.toldTo ?? null, source: next.source }).where('id', '=', preferenceId).execute()
  const after = await readPreference(context, partyId, preferenceId)
  await recordChange(context, partyId, { fields: ['preferences'], before: { preference: before }, after: { preference: after } })
  return after
}

/** Removes a preference. */
export async function removePreference(context: Context, partyId: string, preferenceId: string): Promise<void> {
  await lockParty(context, partyId)
  const before = await readPreference(context, partyId, preferenceId)
  await context.tx.deleteFrom('parties.preference').where('id', '=', preferenceId).execute()
  await recordChange(context, partyId, { fields: ['preferences'], before: { preference: before } })
}

async function requireMember({ tx }: Context, memberId: string | null | undefined): Promise<void> {
  if (!memberId) return
  const { rows: [found] } = await sql`select from people.member_name where id = ${memberId}`.execute(tx)
  if (!found) throw new Refusal(preferenceRefusals['member-unknown'], { id: memberId }, '/body/toldTo')
}
