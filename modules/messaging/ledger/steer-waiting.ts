import { sql } from 'kysely'
import type { Context } from '#platform/db/transaction.ts'

/** Later than any message is due: it waits until it is let go. */
const HELD = '2999-01-01T00:00:00Z'

/** Holds back what waits of some steps, until it is let go. What is in a runner's hands goes its way. */
export async function holdWaiting({ tx }: Context, steps: readonly string[]): Promise<void> {
  await sql`update messaging.message set due_at = ${HELD}, reason = 'paused' where step = any (${steps}::text[]) and state = 'queued' and reason is distinct from 'paused'`.execute(tx)
}

/** Lets go what was held back. */
export async function releaseWaiting({ tx, now }: Context, steps: readonly string[]): Promise<void> {
  await sql`update messaging.message set due_at = ${now}, reason = null where step = any (${steps}::text[]) and state = 'queued' and reason = 'paused'`.execute(tx)
}

/** Takes back what waits of some steps, for good. */
export async function cancelWaiting({ tx, now }: Context, steps: readonly string[], reason: string): Promise<void> {
  await sql`update messaging.message set state = 'cancelled', reason = ${reason}, ended_at = ${now} where step = any (${steps}::text[]) and state = 'queued'`.execute(tx)
}
