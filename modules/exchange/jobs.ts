import { every, task } from '#platform/jobs/job.ts'

export const jobs = [
  task('exchange.work', () => import('./run/work-job.ts')),
  every('* * * * *', 'exchange.take-up', () => import('./run/take-up-job.ts')),
  every('40 18 * * *', 'exchange.forget', () => import('./import/forget-job.ts')),
]
