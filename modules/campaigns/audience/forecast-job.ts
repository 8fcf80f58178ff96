import type { JobContext } from '#platform/jobs/job.ts'
import { countForecast } from './count-forecast.ts'

/** Counts a campaign's forecast. */
export const run = ({ db, now, signal }: JobContext, { id }: { id: string }): Promise<void> => countForecast(db, id, now, signal)
