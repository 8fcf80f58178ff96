import type { JobContext } from '#platform/jobs/job.ts'
import { makeFirm } from './make-firm.ts'

/** Makes the firm that was asked for; a try that failed left nothing behind. */
export async function run({ db, now, signal }: JobContext): Promise<void> {
  await makeFirm(db, now, { signal })
}
