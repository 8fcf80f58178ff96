import { sql } from 'kysely'
import { common, Refusal } from '#kernel/refusal.ts'
import type { Context } from '#platform/db/transaction.ts'
import { type WorkItem, workRefusals } from '../contract.ts'
import { readItem } from './read-items.ts'

/** The item, held until the transaction ends. Not there, not writable and ended are each refused. */
export async function lockItem(context: Context, id: string, { ended = false } = {}): Promise<WorkItem> {
  const seen = await readItem(context, id)
  if (!seen.mayChange) throw new Refusal(common.forbidden, { action: 'update', object: 'work' })
  await sql`select 1 from work.item where id = ${id} for update`.execute(context.tx)
  const item = await readItem(context, id)
  if (ended && !item.outcome) throw new Refusal(workRefusals['not-ended'], { id })
  if (!ended && item.outcome) throw new Refusal(workRefusals.ended, { outcome: item.outcome })
  return item
}
