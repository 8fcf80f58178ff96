import type { JobContext } from '#platform/jobs/job.ts'
import { sweepDay } from '../trigger/sweep-day.ts'
import { advance } from './advance.ts'

/** Looks at who starts today, then carries out what is due. */
export async function run({ db, now, log, signal }: JobContext): Promise<void> {
  await sweepDay(db, now)
  const steps = await advance(db, now, signal)
  if (steps) log.info({ steps }, 'playbook steps')
}
