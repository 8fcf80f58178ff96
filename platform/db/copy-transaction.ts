import { Kysely, PostgresDialect } from 'kysely'
import type { Actor } from '#platform/access/actor.ts'
import { poolOf } from './connect.ts'
import type { Raw } from './read-columns.ts'
import type { Db, Tables } from './tables.ts'
import { type Context, inTransaction } from './transaction.ts'

/** A transaction together with its own connection: COPY and statements of Kysely's in one, all or nothing. */
export interface CopyContext extends Context { copy: Raw }

/** Runs `work` in one transaction with the actor's rights, on a connection that it can also COPY by. A connection that breaks is thrown away. */
export async function inCopyTransaction<T>(db: Db, actor: Actor, work: (context: CopyContext) => Promise<T>, now = new Date()): Promise<T> {
  const copy = await poolOf(db).connect()
  let broken: Error | undefined
  const noteBroken = (error: Error) => { broken = error }
  copy.on('error', noteBroken)
  const own = { query: copy.query.bind(copy), release: () => {} }
  const bound = new Kysely<Tables>({ dialect: new PostgresDialect({ pool: { connect: async () => own as never, end: async () => {} } }) })
  try {
    return await inTransaction(bound, actor, (context) => work({ ...context, copy }), now)
  } catch (error) {
    await copy.query('rollback').catch(noteBroken)
    throw error
  } finally {
    copy.off('error', noteBroken)
    copy.release(broken)
  }
}
