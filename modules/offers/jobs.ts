import { formSubmitted } from '#modules/forms/contract.ts'
import { every, on } from '#platform/jobs/job.ts'

export const jobs = [
  every('*/5 * * * *', 'offers.match-orders', () => import('./redemption/match-orders-job.ts')),
  on(formSubmitted, 'offers.hear-friend', () => import('./invitation/hear-friend.ts')),
]
