import type { JobContext } from '#platform/jobs/job.ts'
import { oneAtATime } from '../state/one-at-a-time.ts'
import { makeFirm } from './make-firm.ts'

/** Makes the firm that was asked for; a try that failed left nothing behind. */
export async function run({ db, now, signal }: JobContext): Promise<void> {
  await oneAtATime(db, () => makeFirm(db, now, { signal }))
}
