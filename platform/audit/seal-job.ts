import { system } from '#platform/access/actor.ts'
import { inTransaction } from '#platform/db/transaction.ts'
import type { JobContext } from '#platform/jobs/job.ts'
import { sealAudit } from './seal.ts'

/** Seals what was written since the last minute, batch after batch. */
export async function run({ db, signal }: JobContext): Promise<void> {
  while (!signal.aborted && (await inTransaction(db, system('audit'), ({ tx }) => sealAudit(tx)))) continue
}
