import { browserSubscribed } from '#modules/messaging/contract.ts'
import { every, on, task } from '#platform/jobs/job.ts'

export const jobs = [
  task('forms.place-events', () => import('./event/place-events.ts')),
  task('forms.place-visits', () => import('./visitor/place-visits.ts')),
  on(browserSubscribed, 'forms.hear-browser', () => import('./visitor/hear-browser.ts')),
  every('20 18 * * *', 'forms.forget-events', () => import('./event/forget-events.ts')),
]
