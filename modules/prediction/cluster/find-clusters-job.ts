import type { JobContext } from '#platform/jobs/job.ts'
import { type ClusterWish, findClusters } from './run-clusters.ts'

/** Finds the groups anew, as somebody asked. */
export const run = (job: JobContext, wish: ClusterWish): Promise<void> => findClusters(job, wish)
