import { every } from '#platform/jobs/job.ts'

export const jobs = [every('* * * * *', 'audit.seal', () => import('./seal-job.ts'))]
