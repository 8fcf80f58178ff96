import { memberHandedOver } from '#modules/people/contract.ts'
import { on } from '#platform/jobs/job.ts'

export const jobs = [on(memberHandedOver, 'findings.hand-over', () => import('./finding/hear-handing-over.ts'))]
