import { every, task } from '#platform/jobs/job.ts'

export const jobs = [
  task('journeys.make-steps', () => import('./path/keep-bases-job.ts')),
  every('*/5 * * * *', 'journeys.keep-steps', () => import('./path/keep-bases-job.ts')),
]
