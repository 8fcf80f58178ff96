import { every } from '#platform/jobs/job.ts'

export const jobs = [
  every('25 2 * * *', 'people.forget-expired', () => import('./session/forget-expired.ts')),
]
