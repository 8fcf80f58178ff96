import { task } from '#platform/jobs/job.ts'

export const jobs = [
  task('prediction.find-clusters', () => import('./cluster/find-clusters-job.ts')),
  task('prediction.answer', () => import('./question/answer-job.ts')),
]
