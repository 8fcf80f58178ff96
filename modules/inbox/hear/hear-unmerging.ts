import { sql } from 'kysely'
import type { z } from 'zod'
import type { partiesUnmerged } from '#modules/parties/contract.ts'
import type { Context } from '#platform/db/transaction.ts'

/** One became two again: each has its own conversation, as messages tell it. */
export async function run({ tx }: Context, { mergedId }: z.output<typeof partiesUnmerged.payload>): Promise<void> {
  await sql`update inbox.conversation set folded_into = null where party_id = ${mergedId}`.execute(tx)
}
