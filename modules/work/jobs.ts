import { memberHandedOver } from '#modules/people/contract.ts'
import { on } from '#platform/jobs/job.ts'

export const jobs = [on(memberHandedOver, 'work.hand-over', () => import('./item/hear-handing-over.ts'))]
