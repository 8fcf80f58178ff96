import { sql } from 'kysely'
import { recordConsent, suppress } from '#modules/consent/api.ts'
import type { Context } from '#platform/db/transaction.ts'
import { receiveMessage } from '../inbound/receive-message.ts'
import { queueMessages } from '../ledger/queue-messages.ts'
import { isStop } from './stop-words.ts'

export interface IncomingSms { from: string; text: string; at: Date; providerKey: string }

const confirmations: Readonly<Record<string, string>> = {
  'zh-CN': '您已退订我们的短信，不会再收到营销短信。', 'zh-TW': '您已取消訂閱我們的簡訊，不會再收到行銷簡訊。', en: 'You have unsubscribed from our text messages and will get no more marketing texts.',
}

/** Keeps a text message that came in. One that asks to be left alone withdraws what was allowed on this channel, with the message as its proof, and is confirmed once. */
export async function receiveSms(context: Context, { from, text, at, providerKey }: IncomingSms): Promise<void> {
  const received = await receiveMessage(context, { channel: 'sms', providerKey, at, from, text })
  if (!received || !isStop(text)) return
  const proof = { form: 'sms-stop', said: text.slice(0, 200), from, inbound: received.id }
  if (!received.partyId) return void await suppress(context, { channel: 'sms', address: from, reason: 'request', source: 'sms-stop', proof })
  const purposes = await allowedPurposes(context, received.partyId)
  for (const purpose of purposes) await recordConsent(context, received.partyId, { purpose, channel: 'sms', state: 'withdrawn', source: 'sms-stop', at: at.toISOString(), proof })
  if (purposes.length) await confirm(context, received.partyId, received.id)
}

/** What is to be refused on this channel: every purpose that is allowed by a consent, and marketing unless it is refused already. */
async function allowedPurposes({ tx, now }: Context, partyId: string): Promise<string[]> {
  const { rows } = await sql<{ key: string }>`
    select p.key from consent.purpose p cross join lateral consent.decide(${partyId}::bigint, p.key, 'sms', ${now}) d where p.stance = 'asked' and (d.allowed or (p.key = 'marketing' and d.state not in ('withdrawn', 'denied'))) order by p.key`.execute(tx)
  return rows.map((r) => r.key)
}

async function confirm(context: Context, partyId: string, inboundId: string): Promise<void> {
  const { rows: [party] } = await sql<{ language: string | null }>`select language from parties.party where id = ${partyId}`.execute(context.tx)
  const body = confirmations[party?.language ?? 'zh-CN'] ?? confirmations['zh-CN']!
  await queueMessages(context, { step: `sms-stop/${inboundId}`, channel: 'sms', purpose: 'service', subject: null, body, audience: sql`select ${partyId}::bigint as party_id` })
}
