import { sql } from 'kysely'
import { Refusal } from '#kernel/refusal.ts'
import type { Context } from '#platform/db/transaction.ts'
import type { CallbackQuery } from '../callback/callback.ts'
import { channelRefusals } from '../channel/settings/contract.ts'
import type { KnownChannel } from '../channel/settings/read-channel.ts'
import { receiveMessage } from '../inbound/receive-message.ts'
import { noteDelivery } from '../notice/note-delivery.ts'
import { decipher, isSigned, readXml, type Seal } from './envelope.ts'

type Known = KnownChannel<'wechat'> | KnownChannel<'wecom'>

const sealOf = ({ settings, secret }: Known): Seal => ({ token: secret['token']!, aesKey: secret['aesKey']!, receiver: settings.provider === 'wechat' ? settings.appId : settings.corpId })
const refuse = (): never => { throw new Refusal(channelRefusals['callback-refused']) }

/** The word that is to be answered, where the question is signed: an official account sends it plainly, WeCom enciphered. */
export function openEcho(known: Known, { signature, msg_signature: sealed, timestamp = '', nonce = '', echostr = '' }: CallbackQuery): string {
  const seal = sealOf(known)
  if (sealed !== undefined) return isSigned(sealed, seal.token, timestamp, nonce, echostr) ? openedBy(seal, echostr) : refuse()
  return isSigned(signature, seal.token, timestamp, nonce) ? echostr : refuse()
}

function openedBy(seal: Seal, sealed: string): string {
  try {
    return decipher(sealed, seal)
  } catch {
    return refuse()
  }
}

function fieldsOf(text: string): Record<string, string> {
  try {
    return readXml(text)
  } catch {
    return refuse()
  }
}

/** A message or an event of WeChat's. It must be signed; enciphered where WeCom sends it, or the account is set so. Always answered "success": what cannot be used is not sent again. */
export async function takeWechat(context: Context, known: Known, { signature, msg_signature: sealed, timestamp = '', nonce = '' }: CallbackQuery, body: string): Promise<string> {
  const seal = sealOf(known)
  const outer = fieldsOf(body)
  const encrypted = outer['Encrypt']
  if (encrypted === undefined && (known.settings.provider === 'wecom' || !isSigned(signature, seal.token, timestamp, nonce))) return refuse()
  if (encrypted !== undefined && !isSigned(sealed, seal.token, timestamp, nonce, encrypted)) return refuse()
  const told = encrypted === undefined ? outer : fieldsOf(openedBy(seal, encrypted))
  if (known.settings.provider === 'wechat') await takeMessage(context, told)
  return 'success'
}

async function takeMessage(context: Context, told: Record<string, string>): Promise<void> {
  const { MsgType: type, Event: event, FromUserName: from = '', MsgId: id } = told
  const at = new Date(Math.min(Number(told['CreateTime'] ?? 0) * 1000 || context.now.getTime(), context.now.getTime()))
  if (type === 'event') return event === 'TEMPLATESENDJOBFINISH' ? noteFinished(context, told['MsgID'] ?? '', told['Status'] ?? '', at) : undefined
  if (!from || !id) return
  await receiveMessage(context, { channel: 'wechat', providerKey: `wechat ${id}`, at, from, partyId: await whose(context, from), text: told['Content'] ?? told['Recognition'] ?? told['Label'] ?? told['Title'] ?? `[${type ?? ''}]`, automatic: false })
}

/** WeChat's word on a template message: it arrived, its reader blocks us, or it failed with them. */
async function noteFinished(context: Context, reference: string, status: string, at: Date): Promise<void> {
  const { rows: [message] } = await sql<{ id: string }>`select id::text from messaging.message where channel = 'wechat' and reference = ${reference}`.execute(context.tx)
  if (message) await noteDelivery(context, [{ messageId: message.id, kind: status === 'success' ? 'delivered' : 'soft-bounced', at, reason: status === 'success' ? null : `wechat ${status}`.slice(0, 100) }])
}

async function whose({ tx }: Context, openid: string): Promise<string | null> {
  const { rows: [key] } = await sql<{ id: string }>`select coalesce(p.survivor_id, p.id)::text as id from parties.key k join parties.party p on p.id = k.party_id where k.source = 'wechat' and k.key = ${openid} and p.erased_at is null`.execute(tx)
  return key?.id ?? null
}
