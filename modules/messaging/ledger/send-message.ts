import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { Refusal } from '#kernel/refusal.ts'
import { requireParty } from '#modules/parties/api.ts'
import { audit } from '#platform/audit/record.ts'
import type { Context } from '#platform/db/transaction.ts'
import { findOpenChannels } from '../channel/settings/set-channel.ts'
import { channelRefusals, type Message, type MessageInput, messagingRefusals } from '../contract.ts'
import { readMailSettings } from '../email/mail-settings.ts'
import { isSilent } from '../wechat/is-silent.ts'
import { queueMessages } from './queue-messages.ts'
import { readMessages } from './read-messages.ts'

/** Writes to one party by hand. What the ledger of consents or a missing address holds back is refused with its reason rather than kept as withheld: whoever writes can do something about it. */
export async function sendMessage(context: Context, partyId: string, input: MessageInput): Promise<Message> {
  const party = await requireParty(context, partyId)
  await requireWayOut(context, input.channel)
  const step = `hand/${randomUUID()}`
  if (input.channel === 'wechat' && (await isSilent(context, party.id, input.templateId ?? null))) throw new Refusal(messagingRefusals['window-closed'], { name: party.name })
  const { channel, purpose, templateId, subject = null, body = '' } = input
  await queueMessages(context, { channel, purpose, ...(templateId ? { templateId } : { subject, body }), step, audience: sql`select ${party.id}::bigint as party_id` })
  const [message] = await readMessages(context, sql`where m.step = ${step}`)
  if (message!.reason === 'no-address') throw new Refusal(messagingRefusals['no-address'], { name: party.name, channel: input.channel })
  if (message!.state === 'withheld' && !message!.reason!.startsWith('consent-')) throw new Refusal(messagingRefusals['held-back'], { name: party.name, reason: message!.reason! })
  if (message!.state === 'withheld') throw new Refusal(messagingRefusals['not-allowed'], { name: party.name, state: message!.reason!.replace('consent-', '') })
  await audit(context, { action: 'send', object: 'message', id: message!.id, detail: { partyId: party.id, channel: input.channel, purpose: input.purpose } })
  return message!
}

async function requireWayOut(context: Context, channel: MessageInput['channel']): Promise<void> {
  if (channel === 'email') {
    if (!readMailSettings()) throw new Refusal(messagingRefusals['no-server'], {})
  } else if (channel !== 'chat' && !(await findOpenChannels(context)).channels.includes(channel)) throw new Refusal(channelRefusals['channel-unset'], { channel })
}
