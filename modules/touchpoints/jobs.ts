import { partiesMerged, partiesUnmerged } from '#modules/parties/contract.ts'
import { every, on } from '#platform/jobs/job.ts'

export const jobs = [
  every('20 * * * *', 'touchpoints.move-window', () => import('./window/move-window.ts')),
  on(partiesMerged, 'touchpoints.join-contacts', () => import('./window/refresh-contacts.ts')),
  on(partiesUnmerged, 'touchpoints.part-contacts', () => import('./window/refresh-contacts.ts')),
]
