import type { JobContext } from '#platform/jobs/job.ts'
import { runScoring } from './run-scoring.ts'

/** Carries out the run that waits. */
export async function run(job: JobContext): Promise<void> {
  await runScoring(job)
}
