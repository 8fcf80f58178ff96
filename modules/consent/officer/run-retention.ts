import { sql } from 'kysely'
import { system } from '#platform/access/actor.ts'
import { inTransaction } from '#platform/db/transaction.ts'
import type { JobContext } from '#platform/jobs/job.ts'

const BATCH = 5_000
const actor = system('consent.retention')

/** Runs every rule, in batches, until nothing is left that is older than it allows. */
export async function run({ db, now, log, signal }: JobContext): Promise<void> {
  const keys = await inTransaction(db, actor, async ({ tx }) => (await sql<{ key: string }>`select key from consent.retention where active order by key`.execute(tx)).rows.map((r) => r.key), now)
  for (const key of keys) {
    let removed = BATCH
    while (removed === BATCH && !signal.aborted) {
      removed = await inTransaction(db, actor, async ({ tx }) => (await sql<{ n: number }>`select consent.retain(${key}, ${now}, ${BATCH}) as n`.execute(tx)).rows[0]!.n, now)
      if (removed) log.info({ rule: key, removed }, 'retention')
    }
  }
}
