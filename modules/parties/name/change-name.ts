import type { Context } from '#platform/db/transaction.ts'
import { checkDates, given } from '../party/dates.ts'
import { recordChange } from '../party/record-change.ts'
import { lockParty } from '../party/update-party.ts'
import { readName, refuseKnown } from './add-name.ts'
import type { FurtherName, FurtherNameChange } from './contract.ts'

/** Changes a further name or when it was borne. */
export async function changeName(context: Context, partyId: string, nameId: string, change: FurtherNameChange): Promise<FurtherName> {
  await lockParty(context, partyId)
  const before = await readName(context, partyId, nameId)
  const next = { ...before, ...given(change) }
  checkDates(next)
  await refuseKnown(context, partyId, next, nameId)
  await context.tx.updateTable('parties.name').set({ kind: next.kind, value: next.value, valid_from: next.from, valid_to: next.to }).where('id', '=', nameId).execute()
  const after = await readName(context, partyId, nameId)
  await recordChange(context, partyId, { fields: ['names'], before: { name: before }, after: { name: after } })
  return after
}

/** Removes a further name that was wrong. */
export async function removeName(context: Context, partyId: string, nameId: string): Promise<void> {
  await lockParty(context, partyId)
  const before = await readName(context, partyId, nameId)
  await context.tx.deleteFrom('parties.name').where('id', '=', nameId).execute()
  await recordChange(context, partyId, { fields: ['names'], before: { name: before } })
}
