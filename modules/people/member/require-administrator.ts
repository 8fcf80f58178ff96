import { sql } from 'kysely'
import { Refusal } from '#kernel/refusal.ts'
import type { Context } from '#platform/db/transaction.ts'
import { peopleRefusals } from '../refusals.ts'

const LOCK = 7_204_415

/** Asked after a change: the firm must keep an active administrator. Under a lock, so that the last two cannot remove each other at once. */
export async function requireAdministrator({ tx }: Context): Promise<void> {
  await sql`select pg_advisory_xact_lock(${LOCK})`.execute(tx)
  const { rows: [left] } = await sql<{ has: boolean }>`select people.has_administrator() as has`.execute(tx)
  if (!left?.has) throw new Refusal(peopleRefusals['last-administrator'])
}
