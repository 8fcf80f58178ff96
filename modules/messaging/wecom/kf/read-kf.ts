import { sql } from 'kysely'
import { logTouchpoint } from '#modules/touchpoints/api.ts'
import type { Db } from '#platform/db/tables.ts'
import { type Context, inTransaction } from '#platform/db/transaction.ts'
import { fetchMediaOf } from '../../channel/media/fetch-media.ts'
import type { KnownChannel } from '../../channel/settings/read-channel.ts'
import { deliverer } from '../../delivery/runner.ts'
import { receiveMessage } from '../../inbound/receive-message.ts'
import { partyOfKey } from '../../inbound/sender/party-of-key.ts'
import { noteDelivery } from '../../notice/note-delivery.ts'
import type { Said } from '../../wechat/access-token.ts'
import { askWecom } from '../wecom-token.ts'
import { kfToken } from './kf-token.ts'
import { type KfMessage, mediaOf, wordsOf } from './kf-message.ts'

interface Page extends Said { next_cursor?: string; has_more?: number; msg_list?: KfMessage[] }

/** Who wrote: the customer, the system, an employee in WeCom. */
const CUSTOMER = 3
const SYSTEM = 4
const EMPLOYEE = 5
const PAGE = 1000

/** Reads what came to an account of customer service since the last time. A page is kept together with how far it goes, so that nothing is left out or kept twice, whenever it stops. Gives the codes by which customers who just came in may be welcomed. */
export async function readKf(db: Db, known: KnownChannel<'wecom'>, { account, token }: { account: string; token?: string }, now: Date): Promise<string[]> {
  const welcomes: string[] = []
  for (let more = true; more;) {
    const cursor = await inTransaction(db, deliverer, ({ tx }) => cursorOf(tx, account), now)
    const page = await askWecom<Page>(known, kfToken(known), 'kf/sync_msg', { ...(cursor && { cursor }), ...(token && { token }), limit: PAGE, open_kfid: account }, now)
    const messages = page.msg_list ?? []
    await inTransaction(db, deliverer, async (context) => {
      for (const message of messages) await take(context, message)
      if (page.next_cursor) await sql`insert into messaging.kf_account (open_kfid, cursor, read_at) values (${account}, ${page.next_cursor}, ${now}) on conflict (open_kfid) do update set cursor = excluded.cursor, read_at = excluded.read_at`.execute(context.tx)
    }, now)
    for (const { event } of messages) if (event?.event_type === 'enter_session' && event.welcome_code) welcomes.push(event.welcome_code)
    more = page.has_more === 1 && Boolean(page.next_cursor) && page.next_cursor !== cursor
  }
  return welcomes
}

const cursorOf = async (tx: Context['tx'], account: string): Promise<string | null> => (await sql<{ cursor: string | null }>`select cursor from messaging.kf_account where open_kfid = ${account}`.execute(tx)).rows[0]?.cursor ?? null

async function take(context: Context, message: KfMessage): Promise<void> {
  const { msgid, origin, external_userid: from = '', open_kfid: account = '', send_time: seconds } = message
  const at = new Date(Math.min(seconds * 1000, context.now.getTime()))
  if (origin === SYSTEM) return noteFailed(context, message, at)
  if (!from) return
  const partyId = await partyOfKey(context, 'wecom', from)
  if (origin === EMPLOYEE) return tellAnswered(context, { partyId, at, msgid, text: wordsOf(message) })
  if (origin !== CUSTOMER) return
  const received = await receiveMessage(context, { channel: 'wecom', providerKey: `kf ${msgid}`, at, from, partyId, text: wordsOf(message) })
  if (!received) return
  await sql`insert into messaging.kf_customer as k (external_id, open_kfid, wrote_at) values (${from}, ${account}, ${at}) on conflict (external_id) do update set open_kfid = excluded.open_kfid, wrote_at = excluded.wrote_at where k.wrote_at <= excluded.wrote_at`.execute(context.tx)
  const mediaId = mediaOf(message)
  if (mediaId) await fetchMediaOf(context, { inboundId: received.id, channel: 'wecom', mediaId, kind: message.msgtype })
}

/** What an employee answered in WeCom itself stands on the timeline as said. */
async function tellAnswered(context: Context, { partyId, at, msgid, text }: { partyId: string | null; at: Date; msgid: string; text: string }): Promise<void> {
  if (partyId) await logTouchpoint(context, { kind: 'message-sent', channel: 'wecom', direction: 'out', at, participants: [{ partyId, role: 'subject' }], text: text.slice(0, 4000), source: 'messaging', sourceKey: `kf/${msgid}` })
}

/** An answer of ours did not get through after all: the session was over, or the customer refuses it. */
async function noteFailed(context: Context, { event }: KfMessage, at: Date): Promise<void> {
  if (event?.event_type !== 'msg_send_fail' || !event.fail_msgid) return
  const { rows: [message] } = await sql<{ id: string }>`select id::text from messaging.message where channel = 'wecom' and reference = ${`kf/${event.fail_msgid}`}`.execute(context.tx)
  if (message) await noteDelivery(context, [{ messageId: message.id, kind: 'soft-bounced', at, reason: `wecom kf-fail-${event.fail_type ?? 0}` }])
}
