import { setTimeout as wait } from 'node:timers/promises'
import { sql } from 'kysely'
import { system } from '#platform/access/actor.ts'
import type { Tx } from '#platform/db/tables.ts'
import { inTransaction } from '#platform/db/transaction.ts'
import type { JobContext } from '#platform/jobs/job.ts'

const BATCH = 2000
const actor = system('parties.build-field')

/** Makes a field's order and uniqueness ready for the parties there are, a batch a transaction. Stopped or crashed, it goes on where it was. */
export async function run({ db, now, signal }: JobContext, { fieldId }: { fieldId: string }): Promise<void> {
  const inOne = <T>(work: (tx: Tx) => Promise<T>) => inTransaction(db, actor, ({ tx }) => work(tx), now)
  const asOf = await inOne(newestTransaction)
  while (!(await inOne((tx) => allOverBefore(tx, asOf)))) {
    if (signal.aborted) throw new Error('stopped')
    await wait(100)
  }
  await inOne((tx) => sql`select parties.unbuild_field(${fieldId}::int)`.execute(tx))
  while (await inOne((tx) => buildBatch(tx, fieldId))) {
    if (signal.aborted) throw new Error('stopped')
  }
}

/** Whoever was writing when the definition changed may not have known of it: the work starts when all of them are through. */
async function newestTransaction(tx: Tx): Promise<string> {
  const { rows } = await sql<{ xid: string }>`select pg_snapshot_xmax(pg_current_snapshot())::text as xid`.execute(tx)
  return rows[0]!.xid
}

async function allOverBefore(tx: Tx, xid: string): Promise<boolean> {
  const { rows } = await sql<{ over: boolean }>`select pg_snapshot_xmin(pg_current_snapshot()) >= ${xid}::xid8 as over`.execute(tx)
  return rows[0]!.over
}

async function buildBatch(tx: Tx, fieldId: string): Promise<boolean> {
  const { rows } = await sql<{ n: number }>`select parties.build_field(${fieldId}::int, ${BATCH}) as n`.execute(tx)
  return rows[0]!.n > 0
}
