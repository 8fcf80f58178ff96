import { sql } from 'kysely'
import type { Db } from '#platform/db/tables.ts'
import { inTransaction } from '#platform/db/transaction.ts'
import { deliverer } from '../delivery/runner.ts'

/** The firm's key of return paths and tracked links. */
export const readSealingKey = (db: Db): Promise<Buffer> => inTransaction(db, deliverer, async ({ tx }) => (await sql<{ key: Buffer }>`select messaging.sealing_key() as key`.execute(tx)).rows[0]!.key)
