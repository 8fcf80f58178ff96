import { Kysely, PostgresDialect } from 'kysely'
import pg from 'pg'
import { nameStatements } from './name-statements.ts'
import type { Db, Tables } from './tables.ts'

const DATE_OID = 1082
/** Calendar dates stay strings: as a `Date` they would move with the server's zone. */
const types = { getTypeParser: ((oid: number, format?: 'text') => oid === DATE_OID ? (v: string) => v : pg.types.getTypeParser(oid, format)) as typeof pg.types.getTypeParser }

const pools = new WeakMap<Db, pg.Pool>()

/** The pool beneath a database: for COPY, which Kysely does not speak. */
export function poolOf(db: Db): pg.Pool {
  const pool = pools.get(db)
  if (!pool) throw new Error('not a database of ours')
  return pool
}

export interface Connection { db: Db; pool: pg.Pool; close(): Promise<void> }

/** Opens a pool on a PostgreSQL URL. `max` connections; a lost connection is dropped and the next use opens another. */
export function connect(url: string, { max = 10, application = 'guanxi' } = {}): Connection {
  const pool = new pg.Pool({ connectionString: url, max, application_name: application, types, idleTimeoutMillis: 30_000, connectionTimeoutMillis: 5_000 })
  pool.on('error', () => {})
  pool.on('connect', (client) => client.on('error', () => {})) // a lost connection is told by the query that used it
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool: nameStatements(pool) }) })
  pools.set(db, pool)
  return { db, pool, close: () => db.destroy() }
}
