import { every } from '#platform/jobs/job.ts'

export const duplicateJobs = [every('*/5 * * * *', 'parties.find-duplicates', () => import('./compare-changed.ts'))]
