import { sql } from 'kysely'
import type { Context } from '#platform/db/transaction.ts'

const LOCK = 7_204_413

/** One change of the tree's shape at a time: two moves that are each harmless could make a ring together. */
export const lockTree = ({ tx }: Context) => sql`select pg_advisory_xact_lock(${LOCK})`.execute(tx)
