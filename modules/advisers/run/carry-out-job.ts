import type { JobContext } from '#platform/jobs/job.ts'
import { carryOut } from './carry-out.ts'

export const run = ({ db, now, signal }: JobContext, input: { id: string; memberId: string }): Promise<void> => carryOut(db, input, { now, signal })
