import { sql } from 'kysely'
import { abilities, type Network, sendingChannels } from '#modules/messaging/contract.ts'
import { addressOn } from '#modules/messaging/api.ts'
import type { Context } from '#platform/db/transaction.ts'
import type { Conversation, ConversationRow } from '../contract.ts'

/** The channels of a conversation: whether it may be answered there, for service, and why not. An unknown sender is answered where they wrote, or by the mail address that they left. */
export async function channelsOf(context: Context, row: ConversationRow, given: Conversation['given']): Promise<Conversation['channels']> {
  if (row.party.id === null) {
    return sendingChannels.flatMap((channel) => {
      const address = channel === row.channel || (channel === 'social-message' && mayBeWritten(row)) ? row.party.sender : channel === 'email' ? given?.email ?? null : null
      return address ? [{ channel, address, allowed: true, reason: null }] : []
    })
  }
  const parts = sendingChannels.map((channel) => sql`select ${channel} as channel, (${addressOn(channel)}) as address, g.allowed, g.reason from (select ${row.party.id}::bigint as party_id) d cross join lateral consent.decide(d.party_id, 'service', ${channel}, ${context.now}) g`)
  const { rows } = await sql<Conversation['channels'][number]>`${sql.join(parts, sql` union all `)}`.execute(context.tx)
  return rows.filter((c) => c.address !== null || c.channel === 'email').map((c) => ({ ...c, allowed: c.allowed && c.address !== null, reason: c.address === null ? 'no-address' : c.allowed ? null : c.reason }))
}

/** Whoever commented may be written to alone where the network lets us. */
function mayBeWritten({ channel, party: { sender } }: ConversationRow): boolean {
  return channel === 'social-comment' && abilities[(sender ?? '').split('/')[0] as Network]?.privateToAnyone === true
}
