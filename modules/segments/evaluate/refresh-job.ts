import type { JobContext } from '#platform/jobs/job.ts'
import { refreshMembers } from './refresh-members.ts'

/** Brings members up to date with the parties that changed. */
export async function run({ db, now, signal }: JobContext): Promise<void> {
  await refreshMembers(db, now, signal)
}
