import { every, task } from '#platform/jobs/job.ts'

export const jobs = [
  task('intelligence.run-standings', () => import('./run/run-job.ts')),
  every('* * * * *', 'intelligence.refresh-waiting', () => import('./run/refresh-job.ts')),
  task('intelligence.refresh', () => import('./run/refresh-job.ts')),
  every('5 * * * *', 'intelligence.end-past-overrides', () => import('./override/end-past-overrides.ts')),
]
