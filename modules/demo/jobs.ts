import { task } from '#platform/jobs/job.ts'

export const jobs = [
  task('demo.make', () => import('./make/make-job.ts')),
  task('demo.remove', () => import('./remove/remove-job.ts')),
]
