import { sql } from 'kysely'
import { system } from '#platform/access/actor.ts'
import type { Db } from '#platform/db/tables.ts'
import { inTransaction } from '#platform/db/transaction.ts'
import type { TextEvent } from './read-events.ts'

/** How often a reader tries an event before it goes on without it. With the growing waits between: some three minutes. */
export const TRIES = 8

/** Counts a reader's failure at the one event that comes next. After `TRIES` the event is parked and the reader stands behind it; then it gives true. The count outlives the process. */
export function countFailure(db: Db, reader: string, event: TextEvent, error: unknown): Promise<boolean> {
  return inTransaction(db, system(`reader ${reader}`), async ({ tx, now }) => {
    const { rows: [counted] } = await sql<{ failures: number }>`
      update events.reader set failures = case when failing = ${event.id} then failures + 1 else 1 end, failing = ${event.id}
      where name = ${reader} and (xid, id) < (${event.xid}::xid8, ${event.id}::bigint) returning failures`.execute(tx)
    if (!counted || counted.failures < TRIES) return false
    await sql`insert into events.parked (reader, event_id, name, tries, fault, at) values (${reader}, ${event.id}, ${event.name}, ${counted.failures}, ${faultOf(error)}, ${now})`.execute(tx)
    await sql`update events.reader set xid = ${event.xid}::xid8, id = ${event.id}, failing = null, failures = 0 where name = ${reader}`.execute(tx)
    return true
  })
}

/** The kind of an error, without its words: they may name people, and stand in the log. */
export function faultOf(error: unknown): string {
  const { name = 'Error', code } = (error ?? {}) as { name?: string; code?: unknown }
  return code ? `${name} ${String(code)}` : name
}

/** Whether an error comes from where things run, not from the event: no connection, shutting down, out of room, a deadlock. It passes, so nothing is parked for it. */
export function isPassing(error: unknown): boolean {
  const { code = '', message = '' } = (error ?? {}) as { code?: string; message?: string }
  return /^(08|57P|53|40|55P03)/.test(code) || ['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT'].includes(code) || /Connection terminated|timeout exceeded when trying to connect/.test(message)
}
