import { task } from '#platform/jobs/job.ts'

export const jobs = [task('sealed.announce', () => import('./recovery/announce-job.ts'))]
