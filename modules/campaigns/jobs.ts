import { every, task } from '#platform/jobs/job.ts'

export const jobs = [
  every('* * * * *', 'campaigns.advance-due', () => import('./run/advance-job.ts')),
  task('campaigns.advance', () => import('./run/advance-job.ts')),
  task('campaigns.forecast', () => import('./audience/forecast-job.ts')),
  task('campaigns.overlap', () => import('./calendar/overlap-job.ts')),
  every('40 * * * *', 'campaigns.overlap-all', () => import('./calendar/overlap-job.ts')),
  task('campaigns.evaluate', () => import('./result/evaluate-job.ts')),
  every('20 18 * * *', 'campaigns.evaluate-all', () => import('./result/evaluate-all-job.ts')),
]
