import { sql } from 'kysely'
import type { Db } from '#platform/db/tables.ts'
import { inTransaction } from '#platform/db/transaction.ts'
import { deliverer } from '../delivery/runner.ts'

const kept = new WeakMap<Db, Promise<Buffer>>()

/** The firm's key of return paths and tracked links. It never changes while we run. */
export function readSealingKey(db: Db): Promise<Buffer> {
  const key = kept.get(db) ?? read(db)
  kept.set(db, key)
  key.catch(() => kept.delete(db))
  return key
}

const read = (db: Db): Promise<Buffer> => inTransaction(db, deliverer, async ({ tx }) => (await sql<{ key: Buffer }>`select messaging.sealing_key() as key`.execute(tx)).rows[0]!.key)
