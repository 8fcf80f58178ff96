import { sql } from 'kysely'
import type { Context } from '#platform/db/transaction.ts'
import { CHANNEL } from '#platform/events/publish.ts'

/** The prefix of events that are requests for a task; the worker hands them to the queue. */
export const TASK = 'task:'

export interface EnqueueOptions {
  /** At most one waiting task per key. */
  key?: string
  startAfter?: Date
}

/** Asks for a task in the caller's transaction: it runs, with retries, if and only if the transaction commits. */
export async function enqueue({ tx, actor, now }: Context, name: string, input: object = {}, options: EnqueueOptions = {}): Promise<void> {
  const payload = JSON.stringify({ input, ...options })
  await sql`
    with asked as (insert into events.event (name, version, payload, actor, at) values (${TASK + name}, 1, ${payload}, ${actor.memberId}, ${now}))
    select pg_notify(${CHANNEL}, ${TASK + name})`.execute(tx)
}
