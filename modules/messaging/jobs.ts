import { workEnded } from '#modules/work/contract.ts'
import { every, on, task } from '#platform/jobs/job.ts'

export const jobs = [
  task('messaging.deliver', () => import('./delivery/deliver-job.ts')),
  every('* * * * *', 'messaging.deliver-due', () => import('./delivery/deliver-job.ts')),
  every('* * * * *', 'messaging.judge-hits', () => import('./tracking/judge-hits-job.ts')),
  every('* * * * *', 'messaging.read-mail-log', () => import('./email/log/read-log-job.ts')),
  every('* * * * *', 'messaging.read-mailboxes', () => import('./mailbox/read-mailboxes-job.ts')),
  every('*/15 * * * *', 'messaging.seal-kept', () => import('./secret/seal-kept-job.ts')),
  every('* * * * *', 'messaging.listen-smpp', () => import('./sms/smpp/listen-job.ts')),
  every('*/10 * * * *', 'messaging.wecom-results', () => import('./wecom/read-results-job.ts')),
  on(workEnded, 'messaging.by-hand-done', () => import('./by-hand/hear-done.ts')),
]
