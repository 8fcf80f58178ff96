import { sql } from 'kysely'
import { system } from '#platform/access/actor.ts'
import { inTransaction } from '#platform/db/transaction.ts'
import type { JobContext } from '#platform/jobs/job.ts'
import { KEPT_DAYS } from './read-import.ts'

const NEVER_RUN_DAYS = 7
const AT_ONCE = 20_000

/** Personal data is not kept longer than it serves: after 90 days an import's file, failed rows and what its undo would need go, and files that were never run after a week. What it did stays in its history. */
export async function run({ db, now, signal }: JobContext): Promise<void> {
  const within = <T>(work: Parameters<typeof inTransaction<T>>[2]) => inTransaction(db, system('import'), work, now)
  await within(({ tx }) => sql`
    with old as (delete from exchange.import where state in ('uploaded', 'ready') and created_at < ${now}::timestamptz - make_interval(days => ${NEVER_RUN_DAYS}) returning id)
    delete from files.held h using old where h.holder = 'exchange.import' and h.holder_id = old.id`.execute(tx))
  const old = sql`select id from exchange.import where state in ('stopped', 'done', 'failed', 'undone') and coalesce(undone_at, finished_at, heartbeat, created_at) < ${now}::timestamptz - make_interval(days => ${KEPT_DAYS})`
  await within(async ({ tx }) => {
    await sql`delete from files.held where holder = 'exchange.import' and holder_id in (${old})`.execute(tx)
    await sql`update exchange.import set file_kept = false, shape = shape || '{"sample": [], "described": []}' where file_kept and id in (${old})`.execute(tx)
  })
  for (const rel of ['change', 'failure'] as const) {
    for (let n = AT_ONCE; n === AT_ONCE && !signal.aborted;) {
      const { numAffectedRows } = await within(({ tx }) => sql`delete from exchange.${sql.ref(rel)} where ctid = any (array(select ctid from exchange.${sql.ref(rel)} where import_id in (${old}) limit ${AT_ONCE}))`.execute(tx))
      n = Number(numAffectedRows ?? 0)
    }
  }
}
