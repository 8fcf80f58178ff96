import type { JobContext } from '#platform/jobs/job.ts'
import { runStandings } from './run-standings.ts'

/** Every night after the firm's midnight in China, and whenever asked: the passing of days alone moves stages. */
export async function run({ db, now, signal, log }: JobContext): Promise<void> {
  log.info(await runStandings(db, now, signal), 'standings computed')
}
