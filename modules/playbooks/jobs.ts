import { all, every, task } from '#platform/jobs/job.ts'

export const jobs = [
  all('playbooks.hear', () => import('./trigger/hear-events.ts')),
  every('* * * * *', 'playbooks.advance-due', () => import('./engine/keep-advancing-job.ts')),
  task('playbooks.advance', () => import('./engine/advance-job.ts')),
  task('playbooks.rehearse', () => import('./rehearse/rehearse-job.ts')),
  task('playbooks.count-results', () => import('./result/count-results-job.ts')),
  every('40 19 * * *', 'playbooks.count-all-results', () => import('./result/count-results-job.ts')),
]
