import type { z } from 'zod'
import type { OwnerCause, ownersChanged } from '#modules/parties/contract.ts'
import type { Context } from '#platform/db/transaction.ts'
import { enqueue } from '#platform/jobs/enqueue.ts'
import { recordChanges } from './record-changes.ts'

/** Why the adviser changed, by how the owner did. What was matched here has been recorded with a reason of its own. */
const reasons: Record<Exclude<OwnerCause, 'matched'>, string> = { changed: 'reassigned', assigned: 'reassigned', 'taken-back': 'undone', 'handed-over': 'left' }

/** Changes of owner that were made elsewhere are changes of adviser like any other: recorded, passed on and told. */
export async function run(context: Context, { cause, by, moves }: z.output<typeof ownersChanged.payload>): Promise<void> {
  if (cause === 'matched') return
  await recordChanges(context, moves, { reason: reasons[cause], runId: null, by })
  await enqueue(context, 'advisers.count-loads', {}, { key: 'loads' })
}
