import { sql } from 'kysely'
import type { z } from 'zod'
import type { workEnded } from '#modules/work/contract.ts'
import type { Context } from '#platform/db/transaction.ts'
import { endGiven } from '../given/end-given.ts'

/** A task that carried a message is over: done, the message is sent; dropped, it never will be. */
export async function run(context: Context, { itemId, outcome }: z.output<typeof workEnded.payload>): Promise<void> {
  const { rows: [item] } = await sql<{ id: string }>`select ref_id::text as id from work.item where id = ${itemId} and ref_object = 'message'`.execute(context.tx)
  if (item) await endGiven(context, [item.id], outcome === 'completed' ? 'sent' : 'cancelled', outcome === 'completed' ? null : 'by-hand')
}
