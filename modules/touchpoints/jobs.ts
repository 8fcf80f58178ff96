import { every } from '#platform/jobs/job.ts'

export const jobs = [
  every('20 * * * *', 'touchpoints.move-window', () => import('./window/move-window.ts')),
]
