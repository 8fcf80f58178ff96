import { sql } from 'kysely'
import { Refusal } from '#kernel/refusal.ts'
import { audit } from '#platform/audit/record.ts'
import type { Context } from '#platform/db/transaction.ts'
import { given } from '../party/dates.ts'
import { connectionRefusals, type ConnectionType, type ConnectionTypeChange, type ConnectionTypeInput } from './contract.ts'

/** The kinds of connection in their order. */
export async function findConnectionTypes({ tx }: Pick<Context, 'tx'>): Promise<{ types: ConnectionType[] }> {
  const { rows } = await sql<ConnectionType>`
    select key, forward, backward, mutual, family, from_kinds as "fromKinds", to_kinds as "toKinds", position, built_in as "builtIn" from parties.connection_type order by position, key`.execute(tx)
  return { types: rows }
}

export async function readType(context: Pick<Context, 'tx'>, key: string, at?: string): Promise<ConnectionType> {
  const found = (await findConnectionTypes(context)).types.find((t) => t.key === key)
  if (!found) throw new Refusal(connectionRefusals['connection-type-not-found'], { type: key }, at)
  return found
}

/** Adds a kind of connection; without a reading of its own from the other end it is mutual. */
export async function addConnectionType(context: Context, input: ConnectionTypeInput): Promise<ConnectionType> {
  const { key, forward, backward = forward, family = false, fromKinds = null, toKinds = null, position = 100 } = input
  const added = await sql`
    insert into parties.connection_type (key, forward, backward, mutual, family, position, from_kinds, to_kinds)
    values (${key}, ${JSON.stringify(forward)}, ${JSON.stringify(backward)}, ${!input.backward}, ${family}, ${position}, ${fromKinds}, ${toKinds}) on conflict do nothing`.execute(context.tx)
  if (!added.numAffectedRows) throw new Refusal(connectionRefusals['connection-type-taken'], { key }, '/body/key')
  const after = await readType(context, key)
  await audit(context, { action: 'create', object: 'connection-type', detail: { after } })
  return after
}

/** Changes a kind of connection. Whether it reads the same from both ends stays. */
export async function changeConnectionType(context: Context, key: string, change: ConnectionTypeChange): Promise<ConnectionType> {
  const before = await readType(context, key)
  const { forward, backward, family, fromKinds, toKinds, position } = { ...before, ...given(change), ...(before.mutual && change.forward && { backward: change.forward }) }
  await sql`
    update parties.connection_type set forward = ${JSON.stringify(forward)}, backward = ${JSON.stringify(backward)}, family = ${family}, position = ${position}, from_kinds = ${fromKinds}, to_kinds = ${toKinds} where key = ${key}`.execute(context.tx)
  const after = await readType(context, key)
  await audit(context, { action: 'update', object: 'connection-type', detail: { before, after } })
  return after
}

/** Deletes a kind of connection that nothing is connected by. Built-in ones stay: rules read them. */
export async function deleteConnectionType(context: Context, key: string): Promise<void> {
  const before = await readType(context, key)
  const { rows: [type] } = await sql<{ used: boolean }>`select parties.connection_type_used(${key}) as used`.execute(context.tx)
  if (before.builtIn || type?.used) throw new Refusal(connectionRefusals['connection-type-used'], { type: key })
  await sql`delete from parties.connection_type where key = ${key}`.execute(context.tx)
  await audit(context, { action: 'delete', object: 'connection-type', detail: { before } })
}
