import type { Context } from '#platform/db/transaction.ts'
import { handOverParties } from './assign-parties.ts'

/** A member's parties go to whom the member was handed over to. */
export async function run(context: Context, { memberId, toId }: { memberId: string; toId: string }): Promise<void> {
  await handOverParties(context, memberId, toId)
}
