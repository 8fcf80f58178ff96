import { task } from '#platform/jobs/job.ts'

export const jobs = [task('consent.mail-confirmation', () => import('./confirmation/mail-confirmation.ts'))]
