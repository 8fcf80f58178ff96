import { dayIn } from '#kernel/date.ts'
import { Refusal } from '#kernel/refusal.ts'
import type { Context } from '#platform/db/transaction.ts'
import { checkDates, given } from '../party/dates.ts'
import { requireParty } from '../party/require-party.ts'
import { explain } from './add-connection.ts'
import { checkConnection } from './check-connection.ts'
import { type Connection, type ConnectionChange, connectionRefusals } from './contract.ts'
import { lockEnds, tellEnds } from './lock-ends.ts'
import { readConnection } from './read-connections.ts'

/** Puts a connection's dates or note right. */
export async function changeConnection(context: Context, partyId: string, connectionId: string, change: ConnectionChange): Promise<Connection> {
  const { party, before } = await locked(context, partyId, connectionId)
  const next = { ...before, ...given(change) }
  checkDates(next)
  const [from, to] = before.backward ? [before.other, party] : [party, before.other]
  await checkConnection(context, { from, to, type: before.type, since: next.from, until: next.to }, connectionId)
  return save(context, party.id, before, next)
}

/** Ends a connection; it stays readable as past. */
export async function endConnection(context: Context, partyId: string, connectionId: string, { on }: { on?: string | undefined }): Promise<Connection> {
  const { party, before } = await locked(context, partyId, connectionId)
  const to = on ?? dayIn(context.actor.zone, context.now)
  if (before.to && before.to <= to) throw new Refusal(connectionRefusals['connection-ended'], { to: before.to })
  checkDates({ from: before.from, to }, '/body/on')
  return save(context, party.id, before, { ...before, to })
}

/** Removes a connection that was a mistake. */
export async function removeConnection(context: Context, partyId: string, connectionId: string): Promise<void> {
  const { party, before } = await locked(context, partyId, connectionId)
  await context.tx.deleteFrom('parties.connection').where('id', '=', connectionId).execute()
  await tellEnds(context, [party.id, before.other.id], { before })
}

async function locked(context: Context, partyId: string, connectionId: string) {
  const party = await requireParty(context, partyId)
  const before = await readConnection(context, party.id, connectionId)
  await lockEnds(context, [party.id, before.other.id])
  return { party, before }
}

interface Next { from?: string | null | undefined; to?: string | null | undefined; note?: string | null | undefined }

async function save(context: Context, partyId: string, before: Connection, { from, to, note }: Next): Promise<Connection> {
  await context.tx.updateTable('parties.connection').set({ valid_from: from ?? null, valid_to: to ?? null, note: note ?? null }).where('id', '=', before.id).execute().catch(explain)
  const after = await readConnection(context, partyId, before.id)
  await tellEnds(context, [partyId, before.other.id], { before, after })
  return after
}
