import { sql } from 'kysely'
import type { Context } from '#platform/db/transaction.ts'
import { fetchMediaOf } from '../channel/media/fetch-media.ts'
import { receiveMessage } from '../inbound/receive-message.ts'
import { partyOfKey } from '../inbound/sender/party-of-key.ts'
import { noteDelivery } from '../notice/note-delivery.ts'
import { takeFollow, takeLeaving } from './follow/take-follow.ts'
import { toldAt } from './open-call.ts'

type Told = Readonly<Record<string, string>>

/** A message or an event of an official account's followers. What cannot be used is left: it would only be sent again. */
export async function takeWechat(context: Context, told: Told): Promise<void> {
  const { MsgType: type, FromUserName: openid = '', MsgId: id } = told
  const at = toldAt(told['CreateTime'], context.now)
  if (type === 'event') return takeEvent(context, told, at)
  if (!openid || !id) return
  const received = await receiveMessage(context, { channel: 'wechat', providerKey: `wechat ${id}`, at, from: openid, partyId: await partyOfKey(context, 'wechat', openid), text: wordsOf(told) })
  if (received && told['MediaId']) await fetchMediaOf(context, { inboundId: received.id, channel: 'wechat', mediaId: told['MediaId'], kind: type ?? '' })
}

function takeEvent(context: Context, told: Told, at: Date): Promise<void> | void {
  const { Event: event = '', FromUserName: openid = '', EventKey: key = '' } = told
  if (event === 'TEMPLATESENDJOBFINISH') return noteFinished(context, told['MsgID'] ?? '', told['Status'] ?? '', at)
  if (!openid) return
  if (event === 'subscribe') return takeFollow(context, { openid, at, scene: key.replace(/^qrscene_/, '') || null })
  if (event === 'SCAN') return takeFollow(context, { openid, at, scene: key || null })
  if (event === 'unsubscribe') return takeLeaving(context, { openid, at })
}

/** What is shown of a message without words of its own. */
const shown: Readonly<Record<string, string>> = { image: '[图片]', voice: '[语音]', video: '[视频]', shortvideo: '[视频]', location: '[位置]', link: '[链接]' }

function wordsOf(told: Told): string {
  const kind = shown[told['MsgType'] ?? ''] ?? `[${told['MsgType'] ?? ''}]`
  const said = told['Content'] ?? told['Recognition'] ?? told['Label'] ?? [told['Title'], told['Description'], told['Url']].filter(Boolean).join('\n')
  return told['MsgType'] === 'text' ? said : [kind, said].filter(Boolean).join(' ')
}

/** WeChat's word on a template message: it arrived, its reader blocks us, or it failed with them. */
async function noteFinished(context: Context, reference: string, status: string, at: Date): Promise<void> {
  const { rows: [message] } = await sql<{ id: string }>`select id::text from messaging.message where channel = 'wechat' and reference = ${reference}`.execute(context.tx)
  if (message) await noteDelivery(context, [{ messageId: message.id, kind: status === 'success' ? 'delivered' : 'soft-bounced', at, reason: status === 'success' ? null : `wechat ${status}`.slice(0, 100) }])
}
