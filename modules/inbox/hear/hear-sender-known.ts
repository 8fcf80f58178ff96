import { sql } from 'kysely'
import type { z } from 'zod'
import type { senderKnown } from '#modules/messaging/contract.ts'
import type { Context } from '#platform/db/transaction.ts'
import { tellConversation } from '../conversation/tell.ts'

/** Whose number on a channel it is became known: the conversation of an unknown sender becomes theirs. */
export async function run(context: Context, { channel, sender, partyId }: z.output<typeof senderKnown.payload>): Promise<void> {
  const { rows: [open] } = await sql<{ id: string }>`select id::text from inbox.conversation where party_id is null and channel = ${channel} and sender = ${sender}`.execute(context.tx)
  if (!open) return
  const { rows: [became] } = await sql<{ id: string }>`select inbox.become(${open.id}, ${partyId})::text as id`.execute(context.tx)
  await tellConversation(context.tx, became!.id)
}
