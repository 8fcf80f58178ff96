import type { JobContext } from '#platform/jobs/job.ts'
import { runStandings } from './run-standings.ts'

/** Whenever asked; every night the scoring does the same as one of its steps. */
export async function run({ db, now, signal, log }: JobContext): Promise<void> {
  log.info(await runStandings(db, now, signal), 'standings computed')
}
