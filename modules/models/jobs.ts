import { every, task } from '#platform/jobs/job.ts'

export const jobs = [
  every('5 17 * * *', 'models.run-nightly', () => import('./run/nightly-job.ts')),
  task('models.run', () => import('./run/run-job.ts')),
]
