import { createECDH } from 'node:crypto'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { decideConsent, recordConsent } from '#modules/consent/api.ts'
import { createParty } from '#modules/parties/api.ts'
import { completeWork } from '#modules/work/api.ts'
import { type CastName, createWorld, today, type World } from '#test/world.ts'
import { run as hearDone } from '../by-hand/hear-done.ts'
import { checkCallback, takeCallback } from '../callback/callback.ts'
import type { SendingChannel } from '../contract.ts'
import { deliver } from '../delivery/deliver.ts'
import { findMessages } from '../ledger/find-messages.ts'
import { queueMessages } from '../ledger/queue-messages.ts'
import { findLetterRuns, findLetters, postLetters, returnLetters } from '../post/letters.ts'
import { printLetters } from '../post/print-letters.ts'
import { type Asked, startProvider } from '../testing/provider-server.ts'
import { encipher, signatureOf } from '../wechat/envelope.ts'
import { run as readWecomResults } from '../wecom/read-results-job.ts'
import { openSender } from './open-sender.ts'
import { ChannelSettings, type SettableChannel } from './settings/contract.ts'
import { findChannelSettings, putChannelSettings } from './settings/set-channel.ts'

let world: World
let party: string
let answer: (asked: Asked) => object | number
let provider: Awaited<ReturnType<typeof startProvider>>

beforeAll(async () => {
  process.env['BASE_URL'] = 'https://crm.example.cn'
  world = await createWorld()
  provider = await startProvider((asked) => answer(asked))
  party = (await world.as('liNa', (c) => createParty(c, { kind: 'person', name: '林晓棠', roles: ['customer'], contacts: [{ channel: 'phone', value: '13800004417', label: 'main' }, { channel: 'address', value: '成都市青羊区一环路 1 号', label: 'main' }] }))).id
  await world.owner.query("insert into parties.key (source, key, party_id) values ('wechat', 'oLin', $1), ('wecom', 'wmLin', $1)", [party])
  await world.as('liNa', (c) => recordConsent(c, party, { purpose: 'marketing', state: 'granted', source: 'hand', at: '2026-01-01T00:00:00Z' }))
})
afterAll(async () => { delete process.env['BASE_URL']; await provider.close(); await world.close() })

const put = (channel: SettableChannel, settings: object, secret: Record<string, string> = {}) => world.as('zhouMin', (c) => putChannelSettings(c, channel, { settings: ChannelSettings.parse(settings), secret, active: true }))
const audience = () => sql`select ${party}::bigint as party_id`
const queue = (step: string, channel: SendingChannel, purpose = 'service') => world.as('liNa', (c) => queueMessages(c, { step, channel, purpose, subject: '周六茶会', body: '{{name}}，周六见。', audience: audience() }))
const send = async (channel: SendingChannel) => { await world.owner.query("update messaging.message set due_at = now() where state = 'queued'"); const sender = (await openSender(world.db, channel))!; await deliver(world.db, channel, sender, new AbortController().signal); await sender.close() }
const states = async () => (await world.owner.query<{ s: string }>("select step || ' ' || state || coalesce(' ' || reason, '') as s from messaging.message order by id")).rows.map((r) => r.s)
const keyOf = async (channel: SettableChannel) => (await world.as('zhouMin', (c) => findChannelSettings(c))).channels.find((c) => c.channel === channel)!.callback!.split('/').at(-1)!
const say = async (streamed: { stream: AsyncIterable<unknown> }) => { let said = ''; for await (const part of streamed.stream) said += String(part); return said }

test('a secret is written once and told to nobody; another server does not get the one that is kept', async () => {
  await expect(put('sms', { provider: 'aliyun', endpoint: provider.url, accessKeyId: 'AK', signature: '青城茶业' })).rejects.toMatchObject({ code: 'messaging/secret-needed' })
  const set = await put('sms', { provider: 'aliyun', endpoint: provider.url, accessKeyId: 'AK', signature: '青城茶业' }, { accessKeySecret: 'hush-hush' })
  expect(set).toMatchObject({ secrets: ['accessKeySecret'], active: true, callback: expect.stringMatching(/^https:\/\/crm\.example\.cn\/api\/v1\/messaging\/callbacks\/sms\/[\w-]{24}$/) as string })
  expect(JSON.stringify([set, (await world.owner.query("select detail from audit.detail")).rows])).not.toContain('hush-hush')
  expect((await world.owner.query("select secret::text from messaging.channel")).rows[0].secret).toMatch(/^\{"accessKeySecret": "sealed:1:[\w-]+"\}$/)
  await put('sms', { provider: 'aliyun', endpoint: provider.url, accessKeyId: 'AK', signature: '青城' })
  await expect(put('sms', { provider: 'aliyun', endpoint: 'https://elsewhere.example.com', accessKeyId: 'AK', signature: '青城' })).rejects.toMatchObject({ code: 'messaging/secret-needed' })
  await expect(world.as('anna', (c) => sql`select secret from messaging.channel`.execute(c.tx))).rejects.toThrow('permission denied')
})

test('STOP in a text message withdraws the consent with its proof and is confirmed once; a receipt is a notice', async () => {
  const call = async (body: object[]) => say(await takeCallback(world.db, { channel: 'sms', key: await keyOf('sms'), query: {}, body }))
  const up = (content: string, sequence_id: number) => ({ phone_number: '13800004417', content, send_time: '2026-11-22 15:59:00', sequence_id, sign_name: '青城', dest_code: '1' })
  await call([up('谢谢，退货的事再说', 1)])
  expect((await world.asSystem((c) => decideConsent(c, { partyId: party, purpose: 'marketing', channel: 'sms' }))).allowed).toBe(true)
  await call([up(' 退订。', 2), up(' 退订。', 2)])
  await call([up('TD', 3)])
  await say(await takeCallback(world.db, { channel: 'sms', key: await keyOf('sms'), query: {}, body: `<Notification><Message>${Buffer.from(JSON.stringify(up('谢谢', 4))).toString('base64')}</Message></Notification>` }))
  expect((await world.owner.query("select text from messaging.inbound where channel = 'sms' order by id desc limit 1")).rows).toEqual([{ text: '谢谢' }])
  expect(await world.asSystem((c) => decideConsent(c, { partyId: party, purpose: 'marketing', channel: 'sms' }))).toMatchObject({ allowed: false, state: 'withdrawn' })
  expect((await world.owner.query("select proof ->> 'said' as said from consent.entry where source = 'sms-stop'")).rows).toEqual([{ said: ' 退订。' }])
  expect((await states()).filter((s) => s.startsWith('sms-stop'))).toHaveLength(1)
  answer = () => ({ Code: 'OK', BizId: '900' })
  await world.owner.query("update messaging.content set template_version_id = null; delete from messaging.message")
  await queue('hand/1', 'sms')
  await send('sms')
  expect(await states()).toEqual(['hand/1 failed aliyun needs-template'])
  await world.owner.query("update messaging.message set state = 'sent', reason = null, reference = '900'")
  await call([{ phone_number: '13800004417', success: true, biz_id: '900', out_id: null, err_code: 'DELIVERED', report_time: '2026-11-22 15:59:30' }])
  expect((await world.as('liNa', (c) => findMessages(c, { limit: 5 }))).items[0]!.notices.map((n) => n.kind)).toEqual(['delivered'])
  await expect(takeCallback(world.db, { channel: 'sms', key: 'x'.repeat(24), query: {}, body: [] })).rejects.toMatchObject({ status: 404 })
})

test('by hand: a task with the words ready; done, the message is sent and stands on the timeline', async () => {
  await queue('hand/2', 'by-hand')
  await send('by-hand')
  expect((await states()).at(-1)).toBe('hand/2 given')
  const { rows: [item] } = await world.owner.query<{ id: string; what: string; note: string; owner: string }>("select i.id::text, i.what, i.note, m.name as owner from work.item i join people.member m on m.id = i.owner_id where i.ref_object = 'message'")
  expect(item).toMatchObject({ what: '转告客户：周六茶会', note: '13800004417\n\n林晓棠，周六见。', owner: '李娜' })
  await world.as('liNa', (c) => completeWork(c, item!.id, {}))
  await world.asSystem((c) => hearDone(c, { itemId: item!.id, kind: 'task', ownerId: '1', partyId: party, outcome: 'completed', daysLate: 0 }))
  expect((await states()).at(-1)).toBe('hand/2 sent')
  expect((await world.owner.query("select count(*)::int as n from touchpoints.touchpoint where kind = 'message-sent' and channel = 'by-hand'")).rows).toEqual([{ n: 1 }])
})

test('letters wait until they are printed and posted; another unit sees none of them', async () => {
  await queue('hand/3', 'post')
  await send('post')
  const { items } = await world.as('zhaoLei', (c) => findLetters(c, { posted: false, limit: 10 }))
  expect(items).toMatchObject([{ party: { name: '林晓棠' }, address: '成都市青羊区一环路 1 号', returnedAt: null }])
  const id = items[0]!.id
  const print = async (who: CastName, as: 'letters' | 'labels') => { const pdf = await say(await printLetters({ db: world.db, actor: world.actors[who], now: today }, { ids: id, as, skip: 0 })); return [pdf.slice(0, 5), pdf.match(/\/Type \/Page\b/g)?.length, pdf.includes('NotoSerif')] }
  expect([await print('zhaoLei', 'letters'), await print('zhaoLei', 'labels'), await print('wangQiang', 'letters')]).toEqual([['%PDF-', 1, true], ['%PDF-', 1, true], ['%PDF-', 1, false]])
  await world.owner.query("insert into messaging.channel_cost (channel, valid_from, cost) values ('post', '2026-01-01', 1.8)")
  expect(await world.as('zhaoLei', (c) => postLetters(c, { ids: [id] }))).toEqual({ posted: 1 })
  expect([(await states()).at(-1), (await world.owner.query("select cost::text from touchpoints.touchpoint where kind = 'message-sent' and channel = 'post'")).rows]).toEqual(['hand/3 sent', [{ cost: '1.8000' }]])
})

test('all letters of a wave are one file, read and filled batch by batch, and posted as a whole; another unit has none of them', async () => {
  await world.owner.query(`with p as (insert into parties.party (kind, name, sort_name, owner_id, unit_id, created_at, updated_at) select 'person', '客户' || n, 'k' || n, l.owner_id, l.unit_id, now(), now() from generate_series(1, 220) n, parties.party l where l.id = $1 returning id),
    c as (insert into messaging.content (channel, purpose, subject, body, created_at) values ('post', 'service', '秋茶', '{{name}}，秋茶到店。', now()) returning id)
    insert into messaging.message (party_id, content_id, channel, purpose, step, address, state, due_at, handed_at, created_at) select p.id, c.id, 'post', 'service', 'campaign/7/wave/1', '一环路', 'given', now(), now(), now() from p, c`, [party])
  const [run] = (await world.as('zhaoLei', findLetterRuns)).runs
  expect([run, (await world.as('wangQiang', findLetterRuns)).runs]).toMatchObject([{ step: 'campaign/7/wave/1', subject: '秋茶', letters: 220 }, []])
  const which = { step: run!.step, upTo: run!.upTo }
  const pages = async (who: CastName, as: 'letters' | 'labels') => (await say(await printLetters({ db: world.db, actor: world.actors[who], now: today }, { ...which, as, skip: 0 }))).match(/\/Type \/Page\b/g)?.length
  expect([await pages('zhaoLei', 'letters'), await pages('zhaoLei', 'labels'), await pages('wangQiang', 'letters')]).toEqual([220, 10, 1])
  expect([await world.as('wangQiang', (c) => postLetters(c, which)), await world.as('zhaoLei', (c) => postLetters(c, which)), (await world.as('zhaoLei', findLetterRuns)).runs]).toEqual([{ posted: 0 }, { posted: 220 }, []])
  await world.owner.query("delete from messaging.message where step = 'campaign/7/wave/1'")
})

test('a letter that came back marks its address: nothing more is posted there until it is another', async () => {
  const { items } = await world.as('zhaoLei', (c) => findLetters(c, { posted: true, limit: 10 }))
  const back = (who: CastName) => returnLetters({ db: world.db, actor: world.actors[who], now: today }, [items[0]!.id], 'moved')
  expect([await back('wangQiang'), await back('zhaoLei'), await back('zhaoLei')]).toEqual([{ returned: 0 }, { returned: 1 }, { returned: 0 }])
  expect((await world.as('zhaoLei', (c) => findLetters(c, { posted: true, limit: 10 }))).items[0]!.returnedAt).not.toBe(null)
  await queue('hand/3b', 'post')
  expect((await states()).at(-1)).toBe('hand/3b withheld consent-hard-bounce')
})

test('an official account answers within forty-eight hours of what came in, signed and enciphered', async () => {
  const aesKey = 'jWmYm7qr5nMoAUwZRjGtBxmz3KA1tkAj3ykkR6q2B2C'
  await put('wechat', { provider: 'wechat', endpoint: provider.url, appId: 'wx1' }, { appSecret: 's', token: 'tok', aesKey })
  answer = ({ path }) => (path.endsWith('stable_token') ? { access_token: 't', expires_in: 7200 } : { errcode: 0, msgid: 7 })
  await queue('hand/4', 'wechat')
  await send('wechat')
  expect((await states()).at(-1)).toBe('hand/4 failed wechat silent-48h')
  const key = await keyOf('wechat')
  expect(await say(await checkCallback(world.db, { channel: 'wechat', key, query: { signature: signatureOf('tok', '1', '2'), timestamp: '1', nonce: '2', echostr: 'hello' } }))).toBe('hello')
  const sealed = encipher(`<xml><FromUserName>oLin</FromUserName><CreateTime>${Math.floor(Date.now() / 1000)}</CreateTime><MsgType>text</MsgType><Content>还有明前茶吗</Content><MsgId>99</MsgId></xml>`, { token: 'tok', aesKey, receiver: 'wx1' })
  const told = { channel: 'wechat' as const, key, body: `<xml><Encrypt><![CDATA[${sealed}]]></Encrypt></xml>` }
  await expect(takeCallback(world.db, { ...told, query: { msg_signature: 'guess', timestamp: '1', nonce: '2' } })).rejects.toMatchObject({ status: 404 })
  expect(await say(await takeCallback(world.db, { ...told, query: { msg_signature: signatureOf('tok', '1', '2', sealed), timestamp: '1', nonce: '2' } }))).toBe('success')
  expect((await world.owner.query("select party_id::text as party, text from messaging.inbound where channel = 'wechat'")).rows).toEqual([{ party, text: '还有明前茶吗' }])
  await queue('hand/5', 'wechat')
  await send('wechat')
  expect((await states()).at(-1)).toBe('hand/5 sent')
  expect(JSON.parse(provider.asked.at(-1)!.body)).toEqual({ touser: 'oLin', msgtype: 'text', text: { content: '林晓棠，周六见。' } })
})

test('WeCom: an employee confirms the broadcast; no more in a month than the settings say', async () => {
  await put('wecom', { provider: 'wecom', endpoint: provider.url, corpId: 'ww1', mostPerMonth: 1 }, { secret: 's', token: 't', aesKey: 'k' })
  const says: Record<string, object> = { gettoken: { access_token: 't', expires_in: 7200 }, add_msg_template: { errcode: 0, fail_list: [], msgid: 'msg1' }, get_groupmsg_task: { errcode: 0, task_list: [{ userid: 'lina', status: 2 }] }, get_groupmsg_send_result: { errcode: 0, send_list: [{ external_userid: 'wmLin', status: 1 }] } }
  answer = ({ path }) => says[path.split('/').at(-1)!]!
  await queue('hand/6', 'wecom')
  await send('wecom')
  expect((await states()).at(-1)).toBe('hand/6 given')
  await queue('hand/7', 'wecom')
  await send('wecom')
  expect((await states()).at(-1)).toBe('hand/7 withheld wecom month-limit')
  await readWecomResults({ db: world.db, now: new Date(), log: { warn: () => {} } as never, signal: new AbortController().signal })
  expect((await states()).at(-2)).toBe('hand/6 sent')
})

test('web push reaches all browsers of a party; one that is over is forgotten, the others stay', async () => {
  await put('push', { provider: 'web-push', contact: 'mailto:it@example.com' })
  const keys = createECDH('prime256v1')
  const point = keys.generateKeys().toString('base64url')
  for (const n of [1, 2]) await world.owner.query('insert into messaging.push_subscription (endpoint, p256dh, auth, party_id, at, seen_at) values ($1, $2, $3, $4, now(), now())', [`${provider.url}/push/${n}`, point, Buffer.alloc(16, 7).toString('base64url'), party])
  answer = () => 201
  const before = provider.asked.length
  await queue('hand/8a', 'push')
  await send('push')
  expect([(await states()).at(-1), provider.asked.length]).toEqual(['hand/8a queued push private-address', before])
  await world.owner.query("insert into firm.setting (key, value, updated_at) values ('webhooks.private-addresses', 'true', now()); update messaging.message set state = 'cancelled', ended_at = now() where state = 'queued'")
  await queue('hand/8', 'push')
  await send('push')
  expect((await states()).at(-1)).toBe('hand/8 sent')
  expect(provider.asked.at(-1)!.headers).toMatchObject({ 'content-encoding': 'aes128gcm', authorization: expect.stringMatching(/^vapid t=.+, k=/) as string })
  expect(provider.asked.slice(before).map((a) => a.path).sort()).toEqual(['/push/1', '/push/2'])
  answer = ({ path }) => (path === '/push/1' ? 410 : 201)
  await queue('hand/8b', 'push')
  await send('push')
  expect([(await states()).at(-1), (await world.owner.query('select endpoint from messaging.push_subscription')).rows]).toEqual(['hand/8b sent', [{ endpoint: `${provider.url}/push/2` }]])
  answer = () => 410
  await queue('hand/9', 'push')
  await send('push')
  expect([(await states()).at(-1), await queue('hand/10', 'push')]).toEqual(['hand/9 failed push unsubscribed', { queued: 0, withheld: 1, known: 0 }])
})
