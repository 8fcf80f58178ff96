import { poolOf } from '#platform/db/connect.ts'
import type { Db } from '#platform/db/tables.ts'

const LOCK = 7_204_420

/** Does `work` while no other process scores; undefined where another does. The lock goes with its process: a run whose process died can be taken up. */
export async function alone<T>(db: Db, work: () => Promise<T>): Promise<T | undefined> {
  const client = await poolOf(db).connect()
  let broken: Error | undefined
  try {
    const { rows: [lock] } = await client.query<{ held: boolean }>('select pg_try_advisory_lock($1) as held', [LOCK])
    if (!lock!.held) return undefined
    const result = await work()
    await client.query('select pg_advisory_unlock($1)', [LOCK])
    return result
  } catch (error) {
    broken = error as Error
    throw error
  } finally {
    client.release(broken)
  }
}
