import type { Context } from '#platform/db/transaction.ts'
import { addConnection } from '../connection/add-connection.ts'
import { createParty } from '../party/create-party.ts'
import type { Household, HouseholdInput } from './contract.ts'
import { getHousehold } from './get-household.ts'

/** Makes a household of persons who live and spend together. */
export async function createHousehold(context: Context, { name, memberIds, since, unitId }: HouseholdInput): Promise<Household> {
  const household = await createParty(context, { kind: 'household', name, unitId })
  for (const memberId of new Set(memberIds)) await addConnection(context, memberId, { type: 'member', otherId: household.id, backward: false, from: since })
  return getHousehold(context, household.id)
}
