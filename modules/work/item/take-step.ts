import { audit } from '#platform/audit/record.ts'
import type { Context } from '#platform/db/transaction.ts'

/** Writes down what was done with an item, for its history and for the audit. */
export async function takeStep(context: Context, itemId: string, action: string, detail: object | null = null): Promise<void> {
  const { tx, actor, now } = context
  await tx.insertInto('work.step').values({ item_id: itemId, action, detail: detail && JSON.stringify(detail), at: now, by: actor.memberId }).execute()
  await audit(context, { action, object: 'work', id: itemId, detail: detail ?? undefined })
}
