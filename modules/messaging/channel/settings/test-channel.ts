import { Refusal } from '#kernel/refusal.ts'
import type { BodyOf, ReplyOf } from '#kernel/endpoint.ts'
import { audit } from '#platform/audit/record.ts'
import { inTransaction } from '#platform/db/transaction.ts'
import type { HttpContext } from '#platform/http/route.ts'
import { lineToken } from '../../line/line-sender.ts'
import { accessToken, forgetToken } from '../../wechat/access-token.ts'
import { wechatToken } from '../../wechat/wechat-sender.ts'
import { wecomToken } from '../../wecom/wecom-token.ts'
import { openAliyun } from '../../sms/gateway/aliyun.ts'
import { openTencent } from '../../sms/gateway/tencent.ts'
import { accountOf, hearing } from '../../sms/smpp/kept-session.ts'
import { SmppSession } from '../../sms/smpp/session.ts'
import { openSmpp } from '../../sms/smpp/smpp-sender.ts'
import { channelRefusals, type SettableChannel, type testChannel as contract } from './contract.ts'
import { isOf, type KnownChannel } from './read-channel.ts'
import { requireChannel } from './set-channel.ts'

type Tested = ReplyOf<typeof contract>

/** Tries a channel: a text message to a number of one's own, else whether the provider lets us in. It stands in no ledger. */
export async function testChannel(context: Asking, channel: SettableChannel, wish: BodyOf<typeof contract>): Promise<Tested> {
  const known = await inTransaction(context.db, context.actor, async (inner) => {
    await audit(inner, { action: 'test', object: 'settings', detail: { channel } })
    return requireChannel(inner, channel)
  }, context.now)
  if (channel === 'sms') return trySms(known, wish, context)
  return signIn(known, context.now)
}

type Asking = Pick<HttpContext, 'db' | 'actor' | 'now'>

/** To a centre by a binding of our own, which ends with the test: what comes in meanwhile is kept all the same. */
async function trySms(known: KnownChannel, wish: BodyOf<typeof contract>, { db, actor, now }: Asking): Promise<Tested> {
  const session = isOf(known, 'smpp') ? new SmppSession(accountOf(known), hearing(db)) : null
  try {
    if (session && !wish.to) return signedIn(await session.open())
    if (!wish.to) throw new Refusal(channelRefusals['cannot-test'])
    const sender = isOf(known, 'aliyun') ? openAliyun(known) : isOf(known, 'tencent') ? openTencent(known) : openSmpp(session!, (known as KnownChannel<'smpp'>).settings)
    const outcome = await sender.send({ id: String(now.getTime()), partyId: '0', address: wish.to, name: actor.name, subject: null, body: 'Guanxi 关系：测试 / test', html: null, purpose: 'service', language: actor.language, approved: wish.template ? { template: wish.template, url: '', fields: [] } : null, signature: null })
    return { outcome: outcome.kind, said: 'reason' in outcome ? outcome.reason : outcome.reference ?? '' }
  } finally {
    await session?.close()
  }
}

const signedIn = (fault: string | null): Tested => ({ outcome: fault === null ? 'sent' : 'failed', said: fault ?? '' })

/** Whether the provider lets us in with what is set; who needs no provider is always ready. */
async function signIn(known: KnownChannel, now: Date): Promise<Tested> {
  const token = isOf(known, 'wechat') ? wechatToken(known) : isOf(known, 'wecom') ? wecomToken(known) : isOf(known, 'line') ? lineToken(known) : null
  if (!token) return signedIn(null)
  forgetToken(token.name)
  return accessToken(token, now.getTime()).then(() => signedIn(null), (error: Error) => signedIn(error.message.slice(0, 300)))
}
