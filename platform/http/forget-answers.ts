import { sql } from 'kysely'
import { system } from '#platform/access/actor.ts'
import { inTransaction } from '#platform/db/transaction.ts'
import type { JobContext } from '#platform/jobs/job.ts'

const BATCH = 5000
const KEPT_MS = 86_400_000

/** Forgets answers a day after they were given: a retry comes sooner, and they hold what people wrote. */
export async function run({ db, now, signal }: JobContext): Promise<void> {
  const before = new Date(now.getTime() - KEPT_MS)
  while (!signal.aborted) {
    const gone = await inTransaction(db, system('http.forget-answers'), async ({ tx }) => (await sql<{ n: number }>`select http.forget_answers(${before}, ${BATCH}) as n`.execute(tx)).rows[0]!.n)
    if (gone < BATCH) return
  }
}
