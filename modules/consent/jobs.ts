import { every, task } from '#platform/jobs/job.ts'

export const jobs = [
  task('consent.mail-confirmation', () => import('./confirmation/mail-confirmation.ts')),
  every('40 18 * * *', 'consent.retention', () => import('./officer/run-retention.ts')),
]
