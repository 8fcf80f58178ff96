import { type RawBuilder, sql } from 'kysely'
import type { Db } from '#platform/db/tables.ts'
import { anyAddress, openByHand } from '../by-hand/open-by-hand.ts'
import { chatOfParty, openChat } from '../chat/open-chat.ts'
import type { SendingChannel } from '../contract.ts'
import { openMailChannel } from '../email/open-channel.ts'
import { openLine } from '../line/line-sender.ts'
import { openPost } from '../post/letters.ts'
import { browsersOf, openPush } from '../push/push-sender.ts'
import { openSms } from '../sms/open-sms.ts'
import { lastComment, lastIdentity, openSocial } from '../social/reply/social-sender.ts'
import { openWechat } from '../wechat/wechat-sender.ts'
import { openWecom } from '../wecom/wecom-sender.ts'
import type { Sender } from './sender.ts'
import { isOf, openedChannel } from './settings/read-channel.ts'

/** One channel as the ledger sees it. */
interface Channel {
  /** The way out, opened anew for each run of the delivery; null where it is not set up. */
  open(db: Db): Promise<Sender | null>
  /** SQL for the address of `d.party_id` on this channel; absent: the party's main contact of the kind that the channel writes to. */
  address?: RawBuilder<unknown>
}

/** The key by which an outside system knows a party: WeChat's openid, WeCom's external user. */
function keyOf(source: 'wechat' | 'wecom'): RawBuilder<unknown> {
  return sql`(select k.key from parties.key k where k.source = ${source} and k.party_id = any (parties.ids_of(d.party_id)) order by k.party_id = d.party_id desc, k.key limit 1)`
}

/** Whom LINE knows by this id; what people call their LINE ID reaches nobody. */
const userOnLine = sql`(select c.value from parties.contact c where c.party_id = any (parties.ids_of(d.party_id)) and c.channel = 'line' and c.value ~ '^U[0-9a-f]{32}$' order by c.party_id = d.party_id desc, c.is_main desc, c.id limit 1)`

/** Every channel that the system hands over by itself, one folder each. */
const channels: Record<SendingChannel, Channel> = {
  email: { open: openMailChannel },
  chat: { open: openChat, address: chatOfParty },
  sms: { open: openSms },
  wechat: { open: async (db) => { const known = await openedChannel(db, 'wechat'); return isOf(known, 'wechat') ? openWechat(db, known) : null }, address: keyOf('wechat') },
  wecom: { open: async (db) => { const known = await openedChannel(db, 'wecom'); return isOf(known, 'wecom') ? openWecom(db, known) : null }, address: keyOf('wecom') },
  line: { open: async (db) => { const known = await openedChannel(db, 'line'); return isOf(known, 'line') ? openLine(db, known) : null }, address: userOnLine },
  'social-comment': { open: (db) => openSocial(db, 'public'), address: lastComment },
  'social-message': { open: (db) => openSocial(db, 'private'), address: lastIdentity },
  push: { open: async (db) => { const known = await openedChannel(db, 'push'); return isOf(known, 'web-push') ? openPush(db, known) : null }, address: browsersOf },
  post: { open: async (db) => ((await openedChannel(db, 'post')) ? openPost() : null) },
  'by-hand': { open: async (db) => { const known = await openedChannel(db, 'by-hand'); return isOf(known, 'person') ? openByHand(db, known) : null }, address: anyAddress },
}

/** The firm's way out on a channel; null where it has none. */
export const openSender = (db: Db, channel: SendingChannel): Promise<Sender | null> => channels[channel].open(db)

/** SQL for the address that a channel writes to; stands where `d.party_id` is the party. */
export const addressOn = (channel: SendingChannel): RawBuilder<unknown> =>
  channels[channel].address ?? sql`(select c.value from parties.contact c where c.party_id = d.party_id and c.channel = consent.contact_of(${channel}) and c.is_main)`
