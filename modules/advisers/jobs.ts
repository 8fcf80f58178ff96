import { ownersChanged } from '#modules/parties/contract.ts'
import { every, on, task } from '#platform/jobs/job.ts'

export const jobs = [
  on(ownersChanged, 'advisers.hear-owners', () => import('./change/hear-owners.ts')),
  task('advisers.compute-run', () => import('./run/compute-job.ts')),
  task('advisers.carry-out', () => import('./run/carry-out-job.ts')),
  task('advisers.count-loads', () => import('./figures/count-loads-job.ts')),
  every('35 * * * *', 'advisers.count-all-loads', () => import('./figures/count-loads-job.ts')),
  every('25 20 * * *', 'advisers.count-results', () => import('./figures/count-results-job.ts')),
]
