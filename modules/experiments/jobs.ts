import { every } from '#platform/jobs/job.ts'

export const jobs = [every('10 17 * * *', 'experiments.redraw', () => import('./holdout/redraw-job.ts'))]
