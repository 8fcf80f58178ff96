import type { JobContext } from '#platform/jobs/job.ts'
import { advance } from './advance.ts'

/** Carries out what is due, at once. */
export async function run({ db, now, log, signal }: JobContext): Promise<void> {
  const steps = await advance(db, now, signal)
  if (steps) log.info({ steps }, 'playbook steps')
}
