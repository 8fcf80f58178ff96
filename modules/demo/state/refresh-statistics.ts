import { sql } from 'kysely'
import type { Tx } from '#platform/db/tables.ts'

/** Has PostgreSQL look at the tables anew, so that it plans for what is in them now. */
export const refreshStatistics = (tx: Tx): Promise<unknown> => sql`select demo.refresh_statistics()`.execute(tx)
