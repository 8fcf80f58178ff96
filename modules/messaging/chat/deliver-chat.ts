import type { Db } from '#platform/db/tables.ts'
import { deliver } from '../delivery/deliver.ts'
import { openChat } from './open-chat.ts'

/** Hands over what waits for visitors at once, by the ledger's own steps: who writes in a chat does not wait for a job that may be busy with mails. What it does not finish the job does. */
export async function deliverChat(db: Db): Promise<void> {
  await deliver(db, 'chat', await openChat(db), new AbortController().signal)
}
