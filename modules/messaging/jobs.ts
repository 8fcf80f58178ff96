import { every, task } from '#platform/jobs/job.ts'

export const jobs = [
  task('messaging.deliver', () => import('./delivery/deliver-job.ts')),
  every('* * * * *', 'messaging.deliver-due', () => import('./delivery/deliver-job.ts')),
  every('* * * * *', 'messaging.judge-hits', () => import('./tracking/judge-hits-job.ts')),
  every('* * * * *', 'messaging.read-mailboxes', () => import('./mailbox/read-mailboxes-job.ts')),
]
