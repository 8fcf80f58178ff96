import { every, task } from '#platform/jobs/job.ts'

export const jobs = [
  task('social.publish', () => import('./publish/publish-job.ts')),
  every('* * * * *', 'social.publish-due', () => import('./publish/publish-job.ts')),
  every('*/10 * * * *', 'social.count-figures', () => import('./figure/count-figures-job.ts')),
  task('social.count-media', () => import('./medium/count-media-job.ts')),
  every('50 18 * * *', 'social.count-media-nightly', () => import('./medium/count-media-job.ts')),
]
