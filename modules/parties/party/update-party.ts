import { sql } from 'kysely'
import { common, Refusal } from '#kernel/refusal.ts'
import { audit } from '#platform/audit/record.ts'
import { reach } from '#platform/access/actor.ts'
import type { Context } from '#platform/db/transaction.ts'
import { publish } from '#platform/events/publish.ts'
import { type OwnerCause, ownersChanged, type Party, type PartyChange, partyChanged, partyRefusals } from '../contract.ts'
import { checkCustom } from '../field/check-custom.ts'
import { checkParent } from '../organisation/check-parent.ts'
import { indexParty } from '../search/index-party.ts'
import { readParty } from './get-party.ts'
import { sortName } from './normalise.ts'
import { requireWritable } from './require-level.ts'

const columns = {
  name: 'name', gender: 'gender', birthday: 'birthday', birthdayLunar: 'birthday_lunar', language: 'language', zone: 'zone', contactHours: 'contact_hours', creditLimit: 'credit_limit', creditCurrency: 'credit_currency',
  creditRating: 'credit_rating', dealing: 'dealing', parentId: 'parent_id', ownerId: 'owner_id', unitId: 'unit_id',
} as const satisfies Partial<Record<keyof PartyChange, string>>

/** Changes the named fields of a party if it still has the version its editor saw; else 412, so that neither of two editors is overwritten. */
export async function updateParty(context: Context, id: string, change: PartyChange, seen: number | null, cause: OwnerCause = 'changed'): Promise<Party> {
  const { tx, actor, now } = context
  const before = await lockParty(context, id)
  if (seen !== null && seen !== before.version) throw new Refusal(common.stale, { version: before.version })
  requireWritable(actor, change, 'update')
  await checkParent(context, { kind: before.kind, parentId: change.parentId, id })
  const custom = change.custom ? await checkCustom(context, change.custom, { kind: before.kind, creating: false, previous: before.custom, partyId: id }) : before.custom
  const set = Object.fromEntries(Object.entries(columns).filter(([field]) => change[field as keyof PartyChange] !== undefined).map(([field, column]) => [column, change[field as keyof PartyChange]]))
  await tx.updateTable('parties.party').set({ ...set, ...(change.name && { sort_name: sortName(change.name) }), custom: JSON.stringify(custom), updated_at: now, updated_by: actor.memberId })
    .set(sql`version`, sql`version + 1`).where('id', '=', id).execute()
  if (change.name || change.custom || change.unitId || change.ownerId !== undefined) await indexParty(context, id)
  const fields = Object.keys(change)
  await audit(context, { action: 'update', object: 'party', id, detail: { before: pick(before, set), after: { ...set, ...(change.custom && { custom }) } } })
  await publish(context, partyChanged, { partyId: id, fields })
  const { ownerId: toId } = change
  if (toId !== undefined && toId !== before.owner_id) await publish(context, ownersChanged, { cause, by: actor.memberId, moves: [{ partyId: id, fromId: before.owner_id, toId }] })
  return readParty(context, id)
}

type Locked = { version: number; kind: Party['kind']; custom: Record<string, unknown>; owner_id: string | null } & Record<string, unknown>

/** The row locked for change. Not there, not visible and not writable are told apart only for those who may see it. */
export async function lockParty({ tx, actor }: Context, id: string): Promise<Locked> {
  const { rows: [row] } = await sql<Locked & { survivor_id: string | null; erased_at: Date | null; writable: boolean }>`select *, parties.may_change(id) as writable from parties.party where id = ${id}`.execute(tx)
  if (!row || row.erased_at) throw new Refusal(partyRefusals['not-found'], { id })
  if (row.survivor_id) throw new Refusal(partyRefusals.merged, { survivorId: row.survivor_id })
  if (!row.writable || !reach(actor, 'update', 'party')) throw new Refusal(common.forbidden, { action: 'update', object: 'party' })
  const { rows: [locked] } = await sql<Locked>`select * from parties.party where id = ${id} for update`.execute(tx)
  return locked ?? row
}

const pick = (row: Record<string, unknown>, like: Record<string, unknown>) => Object.fromEntries(Object.keys(like).map((k) => [k, row[k]]))
