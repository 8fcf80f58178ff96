import type { z } from 'zod'
import { joinVisitor } from '#modules/forms/api.ts'
import type { Context } from '#platform/db/transaction.ts'
import type { conversationPlaced } from '../contract.ts'

/** Whoever chatted and is now known has been on the site before, where they agreed to be known again. */
export async function run(context: Context, { partyId, visitor }: z.output<typeof conversationPlaced.payload>): Promise<void> {
  if (visitor) await joinVisitor(context, { visitor, partyId, by: 'chat' })
}
