import { all, every, task } from '#platform/jobs/job.ts'

export const jobs = [
  all('firm.webhooks', () => import('./webhook/hear-all.ts')),
  task('firm.deliver-webhook', () => import('./webhook/deliver.ts')),
  every('*/15 * * * *', 'firm.seal-kept', () => import('./webhook/seal-kept-job.ts')),
  every('40 18 * * *', 'firm.forget-deliveries', () => import('./webhook/forget-deliveries.ts')),
]
