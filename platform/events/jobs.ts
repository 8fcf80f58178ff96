import { every } from '#platform/jobs/job.ts'

export const jobs = [every('50 18 * * *', 'events.forget', () => import('./forget-events.ts'))]
