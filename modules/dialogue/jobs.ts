import { offerRedeemed } from '#modules/offers/contract.ts'
import { workEnded } from '#modules/work/contract.ts'
import { every, on } from '#platform/jobs/job.ts'

export const jobs = [
  on(workEnded, 'dialogue.hear-work', () => import('./entry/hear-work-ended.ts')),
  on(offerRedeemed, 'dialogue.hear-redeemed', () => import('./need/hear-redeemed.ts')),
  every('5 * * * *', 'dialogue.tell-due', () => import('./entry/tell-due-job.ts')),
]
