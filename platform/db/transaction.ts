import { sql } from 'kysely'
import type { Actor } from '#platform/access/actor.ts'
import type { Db, Tx } from './tables.ts'

/** Everything a verb needs from its surroundings. */
export interface Context { tx: Tx; actor: Actor; now: Date }

/** What row-level security reads: `me` and the reach of each sentence. Unit ids as a PostgreSQL array literal. */
export function accessSetting(actor: Actor): string {
  const reaches = Object.entries(actor.grants).map(([sentence, r]) => [sentence, typeof r === 'string' ? r : `{${r.join(',')}}`])
  return JSON.stringify({ me: actor.memberId ?? '0', actor: `${actor.kind}:${actor.memberId}`, ...Object.fromEntries(reaches) })
}

/** Runs `work` in one transaction with the actor's rights set for its length. All or nothing. */
export function inTransaction<T>(db: Db, actor: Actor, work: (context: Context) => Promise<T>, now = new Date()): Promise<T> {
  return db.transaction().execute(async (tx) => {
    await sql`select set_config('guanxi.access', ${sql.lit(accessSetting(actor))}, true)`.execute(tx)
    return work({ tx, actor, now })
  })
}
