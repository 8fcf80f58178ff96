import { every, task } from '#platform/jobs/job.ts'

export const jobs = [
  task('segments.fill', () => import('./evaluate/fill-job.ts')),
  task('segments.refresh', () => import('./evaluate/refresh-job.ts')),
  every('*/5 * * * *', 'segments.refresh-waiting', () => import('./evaluate/refresh-job.ts')),
]
