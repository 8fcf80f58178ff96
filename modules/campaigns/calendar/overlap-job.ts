import type { JobContext } from '#platform/jobs/job.ts'
import { countOverlaps } from './count-overlaps.ts'

/** Counts which campaigns reach the same parties. */
export const run = ({ db, now, signal }: JobContext): Promise<void> => countOverlaps(db, now, signal)
