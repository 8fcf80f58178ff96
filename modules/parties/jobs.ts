import { memberHandedOver } from '#modules/people/contract.ts'
import { every, on, task } from '#platform/jobs/job.ts'
import { duplicateJobs } from './duplicate/jobs.ts'

export const jobs = [
  task('parties.build-field', () => import('./field/build-field.ts')),
  every('*/10 * * * *', 'parties.erase-due', () => import('./subject/erase-due.ts')),
  on(memberHandedOver, 'parties.hand-over', () => import('./bulk/hear-handing-over.ts')),
  ...duplicateJobs,
  every('7 */6 * * *', 'parties.feed-ended-roles', () => import('./role/feed-ended.ts')),
  every('20 3 * * *', 'parties.forget-taggings', () => import('./tag/forget-taggings.ts')),
  every('40 3 * * *', 'files.sweep', () => import('#platform/files/sweep.ts')),
]
