import { type RawBuilder, sql } from 'kysely'
import { abilities, type Network, sendingChannels } from '#modules/messaging/contract.ts'
import { addressOn } from '#modules/messaging/api.ts'
import type { Context } from '#platform/db/transaction.ts'
import type { Conversation, ConversationRow } from '../contract.ts'

type Channel = Conversation['channels'][number]

/** The channels of a conversation: whether it may be answered there, for service, until when the provider takes an answer, and why not. An unknown sender is answered where they wrote, or by the mail address that they left. */
export async function channelsOf(context: Context, row: ConversationRow, given: Conversation['given']): Promise<Channel[]> {
  const known = row.party.id !== null
  const parts = known ? ofParty(context, row.party.id!) : ofSender(row, given)
  if (!parts.length) return []
  const { rows } = await sql<Channel & { open: boolean | null }>`
    select c.channel, c.address, c.allowed, c.reason, to_json(w.until at time zone 'UTC')#>>'{}' || 'Z' as until, w.room as left, w.open, coalesce(w.confirmed and not w.open, false) as confirmed
    from (${sql.join(parts, sql` union all `)}) c left join lateral messaging.answer_window(c.channel, c.address, ${context.now}) w on c.address is not null`.execute(context.tx)
  return rows.filter((c) => c.address !== null || c.channel === 'email').map(({ open, ...c }) => {
    const over = open === false && !c.confirmed
    return { ...c, allowed: c.allowed && c.address !== null && !over, reason: c.address === null ? 'no-address' : !c.allowed ? c.reason : over ? 'window-over' : null }
  })
}

const ofParty = ({ now }: Context, partyId: string): RawBuilder<unknown>[] =>
  sendingChannels.map((channel) => sql`select ${channel}::text as channel, (${addressOn(channel)})::text as address, g.allowed, g.reason from (select ${partyId}::bigint as party_id) d cross join lateral consent.decide(d.party_id, 'service', ${channel}, ${now}) g`)

const ofSender = (row: ConversationRow, given: Conversation['given']): RawBuilder<unknown>[] => sendingChannels.flatMap((channel) => {
  const address = channel === row.channel || (channel === 'social-message' && mayBeWritten(row)) ? row.party.sender : channel === 'email' ? given?.email ?? null : null
  return address ? [sql`select ${channel}::text as channel, ${address}::text as address, true as allowed, null::text as reason`] : []
})

/** Whoever commented may be written to alone where the network lets us. */
function mayBeWritten({ channel, party: { sender } }: ConversationRow): boolean {
  return channel === 'social-comment' && abilities[(sender ?? '').split('/')[0] as Network]?.privateToAnyone === true
}
