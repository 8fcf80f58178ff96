import { Kysely, PostgresDialect } from 'kysely'
import pg from 'pg'
import type { Db, Tables } from './tables.ts'

const DATE_OID = 1082
/** Calendar dates stay strings: as a `Date` they would move with the server's zone. */
const types = { getTypeParser: ((oid: number, format?: 'text') => oid === DATE_OID ? (v: string) => v : pg.types.getTypeParser(oid, format)) as typeof pg.types.getTypeParser }

export interface Connection { db: Db; pool: pg.Pool; close(): Promise<void> }

/** Opens a pool on a PostgreSQL URL. `max` connections; a lost connection is dropped and the next use opens another. */
export function connect(url: string, { max = 10, application = 'guanxi' } = {}): Connection {
  const pool = new pg.Pool({ connectionString: url, max, application_name: application, types, idleTimeoutMillis: 30_000, connectionTimeoutMillis: 5_000 })
  pool.on('error', () => {})
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) })
  return { db, pool, close: () => db.destroy() }
}
