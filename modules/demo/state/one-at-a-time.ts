import { sql } from 'kysely'
import { system } from '#platform/access/actor.ts'
import type { Db } from '#platform/db/tables.ts'
import { inTransaction } from '#platform/db/transaction.ts'

const LOCK = 7_204_913

/** Whoever makes or removes the made-up firm does so alone: a worker that was asked for the same waits, and then finds it done. The lock goes with its connection, so that a killed process leaves nothing behind. */
export const oneAtATime = <T>(db: Db, work: () => Promise<T>): Promise<T> =>
  inTransaction(db, system('demo'), async ({ tx }) => {
    await sql`select pg_advisory_xact_lock(${LOCK})`.execute(tx)
    return work()
  })
