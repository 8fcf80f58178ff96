import { sql } from 'kysely'
import type { Context } from '#platform/db/transaction.ts'
import { type SendingChannel, sendingChannels } from '../../contract.ts'

/** What goes out without being set up: mail has its own settings, letters are printed, people are asked; the chat window stands in the pages. */
const standing: readonly SendingChannel[] = ['email', 'chat', 'post', 'by-hand']

/** The channels that messages can leave on today; for whoever sends, for only the system reads how channels are set. */
export async function openChannels({ tx }: Pick<Context, 'tx'>): Promise<SendingChannel[]> {
  const { rows } = await sql<{ channel: string; active: boolean }>`select channel, active from messaging.channel`.execute(tx)
  const set = new Map(rows.map((r) => [r.channel, r.active]))
  return sendingChannels.filter((channel) => set.get(channel) ?? standing.includes(channel))
}
