import { sql } from 'kysely'
import type { Id } from '#kernel/id.ts'
import { Refusal } from '#kernel/refusal.ts'
import { audit } from '#platform/audit/record.ts'
import type { Context } from '#platform/db/transaction.ts'
import { duplicateRefusals } from './contract.ts'

/** Says that a pair is two parties; it is not proposed again. Dismissing twice changes nothing. */
export const dismissDuplicate = (context: Context, id: Id): Promise<void> => judge(context, id, 'dismiss-duplicate', context.now)

/** Takes a dismissal back. */
export const reopenDuplicate = (context: Context, id: Id): Promise<void> => judge(context, id, 'reopen-duplicate', null)

async function judge(context: Context, id: Id, action: string, at: Date | null): Promise<void> {
  const { tx, actor } = context
  const { rows: [pair] } = await sql<{ a_id: Id; b_id: Id }>`
    update parties.duplicate set dismissed_at = ${at}, dismissed_by = ${at && actor.memberId} where id = ${id} returning a_id::text, b_id::text`.execute(tx)
  if (!pair) throw new Refusal(duplicateRefusals['duplicate-not-found'], { id })
  for (const [partyId, otherId] of [[pair.a_id, pair.b_id], [pair.b_id, pair.a_id]] as const) await audit(context, { action, object: 'party', id: partyId, detail: { otherId } })
}
