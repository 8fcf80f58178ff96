import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { decideConsent, recordConsent, signLink } from '#modules/consent/api.ts'
import { createParty } from '#modules/parties/api.ts'
import { localStore } from '#platform/files/local-store.ts'
import { createWorld, type World } from '#test/world.ts'
import { takeCallback } from '../callback/callback.ts'
import { fetchMedia } from '../channel/media/fetch-media-job.ts'
import { openSender } from '../channel/open-sender.ts'
import { ChannelSettings, type SettableChannel } from '../channel/settings/contract.ts'
import { openedChannel } from '../channel/settings/read-channel.ts'
import { putChannelSettings } from '../channel/settings/set-channel.ts'
import { run as tidy } from '../channel/tidy-channels-job.ts'
import type { SendingChannel } from '../contract.ts'
import { deliver } from '../delivery/deliver.ts'
import { queueMessages } from '../ledger/queue-messages.ts'
import { sendMessage } from '../ledger/send-message.ts'
import { claimBrowsers, renewPush, subscribePush, unsubscribePush } from '../push/subscribe.ts'
import { hearing } from '../sms/smpp/kept-session.ts'
import type { Delivered } from '../sms/smpp/pdu.ts'
import { partsOf } from '../sms/smpp/text.ts'
import { type Asked, startProvider } from '../testing/provider-server.ts'
import { encipher, signatureOf } from '../wechat/envelope.ts'
import { makeWechatCode } from '../wechat/follow/make-code.ts'
import { run as welcome } from '../wecom/contact/added-job.ts'
import { readKf } from '../wecom/kf/read-kf.ts'

const aesKey = 'jWmYm7qr5nMoAUwZRjGtBxmz3KA1tkAj3ykkR6q2B2C'
const folder = mkdtempSync(join(tmpdir(), 'guanxi-channels-in-'))
const log = { warn: () => {} } as never
let world: World
let party: string
let answers: Record<string, (asked: Asked) => object | number>
let provider: Awaited<ReturnType<typeof startProvider>>

beforeAll(async () => {
  world = await createWorld()
  provider = await startProvider((asked) => answers[asked.path.replace('/cgi-bin/', '')]?.(asked) ?? { errcode: 0, access_token: 't', expires_in: 7200 })
  answers = {}
  party = (await world.as('liNa', (c) => createParty(c, { kind: 'person', name: '林晓棠', roles: ['customer'], contacts: [{ channel: 'phone', value: '13800004417', label: 'main' }] }))).id
  await world.as('liNa', (c) => recordConsent(c, party, { purpose: 'marketing', state: 'granted', source: 'hand', at: '2026-01-01T00:00:00Z' }))
  const put = (channel: SettableChannel, settings: object, secret: Record<string, string>) => world.as('zhouMin', (c) => putChannelSettings(c, channel, { settings: ChannelSettings.parse(settings), secret, active: true }))
  await put('wechat', { provider: 'wechat', endpoint: provider.url, appId: 'wx1' }, { appSecret: 's', token: 'tok', aesKey })
  await put('wecom', { provider: 'wecom', endpoint: provider.url, corpId: 'ww1', mostPerMonth: 2, welcome: '欢迎！' }, { secret: 's', token: 'tok', aesKey })
  await put('push', { provider: 'web-push', contact: 'mailto:it@example.com' }, {})
})
afterAll(async () => { await provider.close(); await world.close(); rmSync(folder, { recursive: true }) })

let n = 0
/** A call as WeChat and WeCom make it: signed and enciphered, or in plain mode only signed. */
async function call(channel: 'wechat' | 'wecom', fields: Record<string, string>, { plain = false, at = Date.now() - 60_000 + ++n * 1000 } = {}): Promise<void> {
  const { rows: [known] } = await world.owner.query<{ callback: string }>('select callback from messaging.channel where channel = $1', [channel])
  const xml = `<xml>${Object.entries({ CreateTime: String(Math.floor(at / 1000)), ...fields }).map(([k, v]) => `<${k}><![CDATA[${v}]]></${k}>`).join('')}</xml>`
  const sealed = encipher(xml, { token: 'tok', aesKey, receiver: channel === 'wechat' ? 'wx1' : 'ww1' })
  await takeCallback(world.db, { channel, key: known!.callback, body: plain ? xml : `<xml><Encrypt><![CDATA[${sealed}]]></Encrypt></xml>`, query: plain ? { signature: signatureOf('tok', '1', '2'), timestamp: '1', nonce: '2' } : { msg_signature: signatureOf('tok', '1', '2', sealed), timestamp: '1', nonce: '2' } })
}
const event = (Event: string, more: Record<string, string> = {}) => ({ MsgType: 'event', FromUserName: 'oLin', Event, ...more })
const allowed = async (channel: string) => { const { allowed: yes, reason } = await world.asSystem((c) => decideConsent({ ...c, now: new Date() }, { partyId: party, purpose: 'marketing', channel })); return yes || reason }
const timeline = async (channel: string) => (await world.owner.query<{ said: string }>("select kind || coalesce(' ' || text, '') as said from touchpoints.touchpoint where $1 = any (party_ids) and channel = $2 and source = 'messaging' order by id", [party, channel])).rows.map((r) => r.said)
const inbound = async (channel: string) => (await world.owner.query<{ said: string }>("select coalesce(party_id::text, '?') || ' ' || text as said from messaging.inbound where channel = $1 order by id", [channel])).rows.map((r) => r.said.replace(party, 'lin'))
const tasks = async (name: string) => (await world.owner.query<{ payload: { input: never } }>('select payload from events.event where name = $1 order by id', [`task:${name}`])).rows.map((r) => r.payload.input)
const queue = (step: string, channel: SendingChannel) => world.as('liNa', ({ tx, actor }) => queueMessages({ tx, actor, now: new Date() }, { step, channel, purpose: 'service', subject: null, body: '{{name}}，周六见。', audience: sql`select ${party}::bigint as party_id` }))
const send = async (channel: SendingChannel) => { const sender = (await openSender(world.db, channel))!; await deliver(world.db, channel, sender, new AbortController().signal); await sender.close() }
const states = async (like: string) => (await world.owner.query<{ s: string }>("select state || coalesce(' ' || coalesce(reason, reference), '') as s from messaging.message where step like $1 order by id", [like])).rows.map((r) => r.s)

test('a follower is known by the code that was made for them: what they wrote before is theirs; leaving ends it until they come back', async () => {
  await call('wechat', { MsgType: 'text', FromUserName: 'oLin', Content: '还有明前茶吗', MsgId: '1' }, { plain: true })
  expect(await inbound('wechat')).toEqual(['? 还有明前茶吗'])
  answers['qrcode/create'] = ({ body }) => ({ ticket: 'T', expire_seconds: 60, url: `http://weixin.qq.com/q/${(JSON.parse(body) as { action_info: { scene: { scene_str: string } } }).action_info.scene.scene_str}` })
  const code = await makeWechatCode({ db: world.db, actor: world.actors.liNa, now: new Date() }, party)
  await call('wechat', event('subscribe', { EventKey: `qrscene_${code.url.split('/q/')[1]}`, Ticket: 'T' }))
  expect([await inbound('wechat'), await timeline('wechat')]).toEqual([['lin 还有明前茶吗'], ['message-received 还有明前茶吗', 'channel-followed']])
  await call('wechat', event('unsubscribe'))
  expect(await allowed('wechat')).toBe('request')
  await call('wechat', event('unsubscribe'))
  await call('wechat', event('subscribe'))
  expect([await allowed('wechat'), (await timeline('wechat')).slice(2)]).toEqual([true, ['channel-left', 'channel-followed']])
  await call('wechat', { MsgType: 'voice', FromUserName: 'oLin', MediaId: 'm1', Recognition: '要两斤', MsgId: '2' })
  await call('wechat', { MsgType: 'image', FromUserName: 'oLin', MediaId: 'm2', PicUrl: 'http://x', MsgId: '3' })
  expect((await inbound('wechat')).slice(1)).toEqual(['lin [语音] 要两斤', 'lin [图片]'])
})

test('free words go within forty-eight hours of theirs, afterwards the refusal says why; what WeChat tells of a template message is noted', async () => {
  const write = () => world.as('liNa', ({ tx, actor }) => sendMessage({ tx, actor, now: new Date() }, party, { channel: 'wechat', purpose: 'service', body: '好的' }))
  const { id } = await write()
  await world.owner.query("update messaging.inbound set at = now() - interval '49 hours' where channel = 'wechat'")
  await expect(write()).rejects.toMatchObject({ code: 'messaging/window-closed' })
  await world.owner.query("update messaging.message set state = 'sent', reference = '77', handed_at = now(), ended_at = now() where id = $1", [id])
  await call('wechat', event('TEMPLATESENDJOBFINISH', { MsgID: '77', Status: 'failed:user block' }))
  expect((await world.owner.query('select kind, reason from messaging.notice where message_id = $1', [id])).rows).toEqual([{ kind: 'soft-bounced', reason: 'wechat failed:user block' }])
})

test('pictures and voices are fetched and stand with the message; what is gone by then is named', async () => {
  const png = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64')
  const [voice, image] = await tasks('messaging.fetch-media') as { inboundId: string; channel: 'wechat'; mediaId: string; kind: string }[]
  const media = await startProvider(({ path }) => (path.includes('token') ? { access_token: 't', expires_in: 7200 } : { errcode: 40007 }))
  await world.owner.query("update messaging.channel set settings = settings || jsonb_build_object('endpoint', $1::text) where channel = 'wechat'", [media.url])
  await fetchMedia(world.db, localStore(folder), voice!, new Date())
  await media.close()
  expect((await world.owner.query('select left_out from messaging.inbound where id = $1', [voice!.inboundId])).rows).toEqual([{ left_out: ['voice.amr'] }])
  await world.owner.query("update messaging.channel set settings = settings || jsonb_build_object('endpoint', $1::text) where channel = 'wechat'", [provider.url])
  answers['media/get'] = () => ({ bytes: png.toString('base64'), type: 'image/png' })
  await fetchMedia(world.db, localStore(folder), image!, new Date())
  await fetchMedia(world.db, localStore(folder), image!, new Date())
  expect((await world.owner.query('select name, type, sha256 from messaging.inbound_file')).rows).toEqual([{ name: 'image.png', type: 'image/png', sha256: createHash('sha256').update(png).digest('hex') }])
})

const contact = (ChangeType: string, UserID: string, more: Record<string, string> = {}) => ({ MsgType: 'event', Event: 'change_external_contact', ChangeType, UserID, ExternalUserID: 'wmLin', ...more })

test('WeCom: a new contact is welcomed and recognised by the mobile that the employee noted; only the last one to lose them ends it', async () => {
  answers['externalcontact/get'] = () => ({ errcode: 0, external_contact: { name: '棠' }, follow_user: [{ userid: 'lina', remark_mobiles: ['13800004417'] }] })
  await expect(call('wecom', contact('add_external_contact', 'lina'), { plain: true })).rejects.toMatchObject({ status: 404 })
  await call('wecom', contact('add_external_contact', 'lina', { WelcomeCode: 'W1', State: 'shop' }))
  await call('wecom', contact('add_half_external_contact', 'chensi'))
  for (const added of await tasks('messaging.wecom-added')) await welcome({ db: world.db, now: new Date(), log }, added)
  expect(JSON.parse(provider.asked.find((a) => a.path.endsWith('send_welcome_msg'))!.body)).toEqual({ welcome_code: 'W1', text: { content: '欢迎！' } })
  expect((await world.owner.query("select party_id::text as id from parties.key where source = 'wecom' and key = 'wmLin'")).rows).toEqual([{ id: party }])
  await call('wecom', contact('del_follow_user', 'lina'))
  expect(await allowed('wecom')).toBe(true)
  await call('wecom', contact('del_external_contact', 'chensi'))
  expect(await allowed('wecom')).toBe('request')
  await call('wecom', contact('add_external_contact', 'lina'))
  await welcome({ db: world.db, now: new Date(), log }, (await tasks('messaging.wecom-added')).at(-1)!)
  expect([await allowed('wecom'), await timeline('wecom')]).toEqual([true, ['channel-followed', 'channel-followed', 'channel-left', 'channel-left', 'channel-followed']])
})

test('WeCom: customer service is read by its cursor, each message once; answers go directly, five in forty-eight hours, then an employee is asked', async () => {
  const now = Math.floor(Date.now() / 1000)
  const message = (msgid: string, more: object) => ({ msgid, open_kfid: 'kf1', external_userid: 'wmLin', send_time: now - 60, origin: 3, ...more })
  answers['kf/sync_msg'] = ({ body }) => ((JSON.parse(body) as { cursor?: string }).cursor === 'c1'
    ? { errcode: 0, next_cursor: 'c2', has_more: 0, msg_list: [message('k1', { msgtype: 'text', text: { content: '在吗' } }), message('k3', { msgtype: 'text', origin: 5, servicer_userid: 'lina', text: { content: '在的' } }), { msgid: 'k4', origin: 4, send_time: now, msgtype: 'event', event: { event_type: 'msg_send_fail', fail_msgid: 'g2', fail_type: 10 } }] }
    : { errcode: 0, next_cursor: 'c1', has_more: 1, msg_list: [message('k1', { msgtype: 'text', text: { content: '在吗' } }), message('k2', { msgtype: 'location', location: { name: '青羊宫', address: '一环路' } })] })
  let sent = 0
  answers['kf/send_msg'] = ({ body }) => { const { msgid } = JSON.parse(body) as { msgid: string }; return /^guanxi\d+$/.test(msgid) && sent < 5 ? { errcode: 0, msgid: `g${++sent}` } : { errcode: 95001 } }
  answers['externalcontact/add_msg_template'] = () => ({ errcode: 0, fail_list: [], msgid: `b${Math.random()}` })
  const known = (await openedChannel(world.db, 'wecom')) as never
  await call('wecom', { MsgType: 'event', Event: 'kf_msg_or_event', Token: 'tk', OpenKfId: 'kf1' })
  expect(await tasks('messaging.read-kf')).toEqual([{ account: 'kf1', token: 'tk' }])
  await readKf(world.db, known, { account: 'kf1', token: 'tk' }, new Date())
  expect([await inbound('wecom'), (await timeline('wecom')).slice(5)]).toEqual([['lin 在吗', 'lin [位置] 青羊宫 一环路'], ['message-received 在吗', 'message-received [位置] 青羊宫 一环路', 'message-sent 在的']])
  for (const i of [1, 2, 3, 4, 5, 6, 7, 8]) { await queue(`kf/${i}`, 'wecom'); await send('wecom') }
  expect((await states('kf/%')).map((s) => s.replace(/b0\.\d+.*/, 'b'))).toEqual(['sent kf/g1', 'sent kf/g2', 'sent kf/g3', 'sent kf/g4', 'sent kf/g5', 'given b', 'given b', 'withheld wecom month-limit'])
  await world.owner.query("update messaging.kf_account set cursor = 'c1'")
  await readKf(world.db, known, { account: 'kf1' }, new Date())
  expect([(await inbound('wecom')).length, (await world.owner.query("select n.reason from messaging.notice n where n.reason like 'wecom%'")).rows]).toEqual([2, [{ reason: 'wecom kf-fail-10' }]])
})

const delivered = (text: string, more: Partial<Delivered> = {}): Delivered[] => partsOf(text, 9).map(({ coding, header, bytes }) => ({ from: '8613800004417', to: '1069', esm: header ? 0x40 : 0, coding, message: header ? Buffer.concat([header, bytes]) : bytes, tags: new Map(), ...more }))

test('parts of a long text message outlive a restart, whatever their order; brought twice they count once; the stop in it counts', async () => {
  const long = '春茶很好，我想再要两斤，'.repeat(12)
  const [one, two, three] = delivered(long)
  await hearing(world.db)(three!)
  await Promise.all([hearing(world.db)(one!), hearing(world.db)(one!)])
  expect(await inbound('sms')).toEqual([])
  await hearing(world.db)(two!)
  await hearing(world.db)(two!)
  expect(await inbound('sms')).toEqual([`lin ${long}`])
  await hearing(world.db)(delivered('退订')[0]!)
  expect(await allowed('sms')).not.toBe(true)
  const [first] = delivered('另'.repeat(80))
  await hearing(world.db)(first!)
  await tidy({ db: world.db, now: new Date(Date.now() + 25 * 3_600_000) })
  expect([(await inbound('sms')).at(-1), (await world.owner.query('select count(*)::int as n from messaging.sms_part')).rows]).toEqual([`lin ${'另'.repeat(67)}[…]`, [{ n: 0 }]])
})

test('a receipt is matched after a restart; before its message is written down it is asked for again', async () => {
  await queue('smpp/1', 'sms')
  const receipt = (id: string): Delivered => ({ from: '1', to: '1069', esm: 4, coding: 0, tags: new Map(), message: Buffer.from(`id:${id} sub:001 dlvrd:001 submit date:2611221000 done date:2611221001 stat:DELIVRD err:000 text:`) })
  await world.owner.query("update messaging.message set state = 'handing', runner = gen_random_uuid(), handed_at = now() where step = 'smpp/1'")
  await expect(hearing(world.db)(receipt('900'))).rejects.toThrow('in hand')
  await world.owner.query("update messaging.message set state = 'sent', runner = null, reference = '900', ended_at = now() where step = 'smpp/1'")
  await hearing(world.db)(receipt('900'))
  expect((await world.owner.query("select n.kind from messaging.notice n join messaging.message m on m.id = n.message_id where m.step = 'smpp/1'")).rows).toEqual([{ kind: 'delivered' }])
})

test('a browser belongs to whoever’s link asked for it, a visitor’s once they are known; asking is a consent, the last one to go withdraws it', async () => {
  const browser = (name: string) => ({ endpoint: `https://push.example.com/${name}`, p256dh: 'B'.repeat(87), auth: 'a'.repeat(22) })
  await world.as('liNa', (c) => recordConsent(c, party, { purpose: 'marketing', channel: 'push', state: 'denied', source: 'hand', at: '2026-02-01T00:00:00Z' }))
  await subscribePush(world.db, { visitor: 'v'.repeat(20), ...browser('one') })
  expect(await allowed('push')).not.toBe(true)
  await world.asSystem(({ tx, actor }) => claimBrowsers({ tx, actor, now: new Date() }, { visitor: 'v'.repeat(20), partyId: party }))
  expect(await allowed('push')).toBe(true)
  const token = await world.asSystem(({ tx }) => signLink({ tx, now: new Date() }, 'notify', [party], 1))
  await subscribePush(world.db, { token, ...browser('two') })
  await renewPush(world.db, { before: browser('two').endpoint, ...browser('three') })
  await expect(subscribePush(world.db, { token: `${token}x`, ...browser('four') })).rejects.toMatchObject({ code: 'consent/link-invalid' })
  expect((await world.owner.query('select endpoint from messaging.push_subscription where party_id = $1 order by id', [party])).rows.map((r: { endpoint: string }) => r.endpoint.split('/').at(-1))).toEqual(['one', 'three'])
  await unsubscribePush(world.db, browser('one').endpoint)
  expect(await allowed('push')).toBe(true)
  await unsubscribePush(world.db, browser('three').endpoint)
  expect(await allowed('push')).toBe('withdrawn')
})
