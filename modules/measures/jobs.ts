import { every } from '#platform/jobs/job.ts'

export const jobs = [every('* * * * *', 'measures.mail-due', () => import('./schedule/mail-due.ts'))]
