import { Refusal } from '#kernel/refusal.ts'
import type { CallbackQuery } from '../callback/callback.ts'
import { channelRefusals } from '../channel/settings/contract.ts'
import type { KnownChannel } from '../channel/settings/read-channel.ts'
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

/** What WeChat or WeCom tells, by its fields. It must be signed; enciphered where WeCom sends it, or the account is set so. */
export function openCall(known: Known, { signature, msg_signature: sealed, timestamp = '', nonce = '' }: CallbackQuery, body: string): Record<string, string> {
  const seal = sealOf(known)
  const outer = fieldsOf(body)
  const encrypted = outer['Encrypt']
  if (encrypted !== undefined) return isSigned(sealed, seal.token, timestamp, nonce, encrypted) ? fieldsOf(openedBy(seal, encrypted)) : refuse()
  return known.settings.provider === 'wechat' && isSigned(signature, seal.token, timestamp, nonce) ? outer : refuse()
}

/** When it was told; never later than now. */
export const toldAt = (seconds: string | undefined, now: Date): Date => new Date(Math.min(Number(seconds ?? 0) * 1000 || now.getTime(), now.getTime()))
