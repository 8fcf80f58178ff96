import { every } from '#platform/jobs/job.ts'

export const jobs = [every('*/5 * * * *', 'offers.match-orders', () => import('./redemption/match-orders-job.ts'))]
