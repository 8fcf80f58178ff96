import type { JobContext } from '#platform/jobs/job.ts'
import { oneAtATime } from '../state/one-at-a-time.ts'
import { removeFirm } from './remove-firm.ts'

/** Removes the firm whose removal was asked for. */
export async function run({ db, now, signal }: Pick<JobContext, 'db' | 'now' | 'signal'>): Promise<void> {
  await oneAtATime(db, () => removeFirm(db, now, signal))
}
