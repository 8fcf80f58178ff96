import { workEnded } from '#modules/work/contract.ts'
import { every, on, task } from '#platform/jobs/job.ts'
import { inboundPlaced } from './inbound/contract.ts'

export const jobs = [
  task('messaging.deliver', () => import('./delivery/deliver-job.ts')),
  every('* * * * *', 'messaging.deliver-due', () => import('./delivery/deliver-job.ts')),
  every('* * * * *', 'messaging.judge-hits', () => import('./tracking/judge-hits-job.ts')),
  every('* * * * *', 'messaging.read-mail-log', () => import('./email/log/read-log-job.ts')),
  every('* * * * *', 'messaging.read-mailboxes', () => import('./mailbox/read-mailboxes-job.ts')),
  every('*/15 * * * *', 'messaging.seal-kept', () => import('./secret/seal-kept-job.ts')),
  every('* * * * *', 'messaging.listen-smpp', () => import('./sms/smpp/listen-job.ts')),
  every('*/10 * * * *', 'messaging.wecom-results', () => import('./wecom/read-results-job.ts')),
  task('messaging.fetch-media', () => import('./channel/media/fetch-media-job.ts')),
  task('messaging.wecom-added', () => import('./wecom/contact/added-job.ts')),
  task('messaging.read-kf', () => import('./wecom/kf/read-kf-job.ts')),
  every('*/10 * * * *', 'messaging.read-kf-due', () => import('./wecom/kf/read-kf-job.ts')),
  every('*/15 * * * *', 'messaging.tidy-channels', () => import('./channel/tidy-channels-job.ts')),
  task('messaging.check-links', () => import('./template/check/links/check-links-job.ts')),
  on(inboundPlaced, 'messaging.learn-sender', () => import('./inbound/sender/hear-placed.ts')),
  every('*/5 * * * *', 'messaging.fetch-social', () => import('./social/hear/fetch-social-job.ts')),
  on(workEnded, 'messaging.by-hand-done', () => import('./by-hand/hear-done.ts')),
]
