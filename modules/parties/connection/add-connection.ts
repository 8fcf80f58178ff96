import { Refusal } from '#kernel/refusal.ts'
import type { Context } from '#platform/db/transaction.ts'
import { partyRefusals } from '../party/contract.ts'
import { checkDates } from '../party/dates.ts'
import { requireParty } from '../party/require-party.ts'
import { checkConnection } from './check-connection.ts'
import { type Connection, type ConnectionInput, connectionRefusals } from './contract.ts'
import { lockEnds, tellEnds } from './lock-ends.ts'
import { readConnection } from './read-connections.ts'

/** Connects two parties. Whoever may change either of them may say how they are connected. */
export async function addConnection(context: Context, partyId: string, input: ConnectionInput): Promise<Connection> {
  const { tx, actor, now } = context
  checkDates(input)
  const party = await requireParty(context, partyId)
  const other = await requireParty(context, input.otherId).catch((error) => { throw error instanceof Refusal ? new Refusal(partyRefusals['not-found'], { id: input.otherId }, '/body/otherId') : error })
  await lockEnds(context, [party.id, other.id])
  const [from, to] = input.backward ? [other, party] : [party, other]
  await checkConnection(context, { from, to, type: input.type, since: input.from, until: input.to })
  const { id } = await tx.insertInto('parties.connection').values({
    party_id: from.id, to_id: to.id, type: input.type, valid_from: input.from ?? null, valid_to: input.to ?? null, note: input.note ?? null, created_at: now, created_by: actor.memberId,
  }).returning('id').executeTakeFirstOrThrow().catch(explain)
  const after = await readConnection(context, party.id, id)
  await tellEnds(context, [party.id, other.id], { after })
  return after
}

/** The database's own guards say the same as the checks, to whoever came between check and write. */
export function explain(error: unknown): never {
  const { constraint } = error as { constraint?: string }
  if (constraint === 'one_household') throw new Refusal(connectionRefusals['household-held'], {}, '/body/otherId')
  if (constraint?.startsWith('connection_party_id_to_id_type')) throw new Refusal(connectionRefusals['connection-known'], {}, '/body/otherId')
  throw error
}
