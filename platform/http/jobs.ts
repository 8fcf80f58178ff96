import { every } from '#platform/jobs/job.ts'

export const jobs = [every('25 * * * *', 'http.forget-answers', () => import('./forget-answers.ts'))]
