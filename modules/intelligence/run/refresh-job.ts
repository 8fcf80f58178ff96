import type { JobContext } from '#platform/jobs/job.ts'
import { refreshStale } from './refresh-standing.ts'

/** Brings up to date whoever waits. */
export async function run({ db, now, signal }: JobContext): Promise<void> {
  await refreshStale(db, now, signal)
}
