import { messageReceived, messagesEnded, senderKnown } from '#modules/messaging/contract.ts'
import { partiesMerged, partiesUnmerged } from '#modules/parties/contract.ts'
import { every, on } from '#platform/jobs/job.ts'
import { conversationPlaced } from './contract.ts'

export const jobs = [
  on(messageReceived, 'inbox.hear-received', () => import('./hear/hear-received.ts')),
  on(messagesEnded, 'inbox.hear-sent', () => import('./hear/hear-sent.ts')),
  on(partiesMerged, 'inbox.hear-merging', () => import('./hear/hear-merging.ts')),
  on(partiesUnmerged, 'inbox.hear-unmerging', () => import('./hear/hear-unmerging.ts')),
  on(conversationPlaced, 'inbox.hear-placed', () => import('./hear/hear-placed.ts')),
  on(senderKnown, 'inbox.hear-sender-known', () => import('./hear/hear-sender-known.ts')),
  every('* * * * *', 'inbox.wake', () => import('./conversation/wake-job.ts')),
]
