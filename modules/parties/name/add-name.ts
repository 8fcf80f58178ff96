import { sql } from 'kysely'
import { Refusal } from '#kernel/refusal.ts'
import type { Context } from '#platform/db/transaction.ts'
import { checkDates } from '../party/dates.ts'
import { recordChange } from '../party/record-change.ts'
import { lockParty } from '../party/update-party.ts'
import { type FurtherName, type FurtherNameInput, nameRefusals } from './contract.ts'

/** Adds a further name by which a party is known and found. */
export async function addName(context: Context, partyId: string, input: FurtherNameInput): Promise<FurtherName> {
  await lockParty(context, partyId)
  checkDates(input)
  await refuseKnown(context, partyId, input)
  const { id } = await context.tx.insertInto('parties.name').values({ party_id: partyId, kind: input.kind, value: input.value, valid_from: input.from ?? null, valid_to: input.to ?? null }).returning('id').executeTakeFirstOrThrow()
  const after = await readName(context, partyId, id)
  await recordChange(context, partyId, { fields: ['names'], after: { name: after } })
  return after
}

/** One further name of a party or of a record merged into it. */
export async function readName({ tx }: Context, partyId: string, id: string): Promise<FurtherName> {
  const { rows: [found] } = await sql<FurtherName>`
    select id::text, kind, value, valid_from::text as from, valid_to::text as to from parties.name where id = ${id} and party_id = any (parties.ids_of(${partyId}))`.execute(tx)
  if (!found) throw new Refusal(nameRefusals['name-not-found'], { id })
  return found
}

export async function refuseKnown({ tx }: Context, partyId: string, { kind, value }: Pick<FurtherName, 'kind' | 'value'>, itself = '0'): Promise<void> {
  const { rows: [known] } = await sql`select from parties.name where kind = ${kind} and value = ${value} and party_id = any (parties.ids_of(${partyId})) and id <> ${itself}`.execute(tx)
  if (known) throw new Refusal(nameRefusals['name-known'], { value }, '/body/value')
}
