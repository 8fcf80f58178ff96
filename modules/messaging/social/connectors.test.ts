import { afterAll, expect, test } from 'vitest'
import type { Connector, KnownAccount, Publishing, Word } from './connector.ts'
import { type FaultKind, SocialFault } from './fault.ts'
import { lengthOn, type Network } from './networks.ts'
import { openConnector } from './open-connector.ts'
import { startDiscourse, webhookSecret } from './testing/discourse-server.ts'
import { facebookSecret, startFacebook } from './testing/facebook-server.ts'
import { startMastodon } from './testing/mastodon-server.ts'
import { startWeibo } from './testing/weibo-server.ts'

const closing: (() => Promise<void>)[] = []
afterAll(() => Promise.all(closing.map((close) => close())))

const picture = { name: 'tea.png', type: 'image/png', content: Buffer.from([137, 80, 78, 71]) }
const post = (text: string, more: Partial<Publishing> = {}): Publishing => ({ key: encodeURIComponent(text).slice(0, 60), text, title: '明前龙井到店，欢迎周六前来品鉴', link: null, pictures: [], ...more })
const word = (id: string, by: string, more: Partial<Word> = {}): Word => ({ id, by, place: 'public', thread: null, at: new Date(), ...more })
const now = new Date()
const open = <N extends Network>(settings: KnownAccount<N>['settings'], secret: Record<string, string>, more: Partial<KnownAccount> = {}): Connector => openConnector({ id: '1', settings, secret, handle: null, keywords: [], cursor: {}, ...more })
const kindOf = (work: Promise<unknown>): Promise<FaultKind | 'done'> => work.then(() => 'done' as const, (error: unknown) => { if (error instanceof SocialFault) return error.kind; throw error })

test('a text is as long as its network counts it', () => {
  expect([lengthOn('mastodon', 'see https://example.com/a/long/path'), lengthOn('weibo', '春茶ab'), lengthOn('weibo', '看 https://example.cn/x'), lengthOn('facebook', '👨‍👩‍👧好')]).toEqual([27, 3, 12, 2])
})

test('Mastodon: one status under one key though the line was cut, pictures looked at first, mentions once, answers public and direct', async () => {
  const server = await startMastodon()
  closing.push(server.close)
  const settings = { network: 'mastodon', base: server.url } as const
  const us = open(settings, { accessToken: 'right' }, { handle: `qingcheng@${new URL(server.url).host}`, keywords: ['青城茶'] })
  expect((await us.check()).handle).toBe(`qingcheng@${new URL(server.url).host}`)
  server.failing.push({ cut: true })
  const made = await us.publish(post('龙井到店', { link: 'https://shop.cn/a' }))
  expect([server.statuses.size, server.statuses.get(made.id)!.content]).toEqual([1, '<p>龙井到店\n\nhttps://shop.cn/a</p>'])
  await us.publish(post('带图', { pictures: [picture] }))
  expect(server.asked.filter((a) => a.path.startsWith('/api/v')).at(-1)!.fields['media_ids']).toEqual(['900'])
  const id = server.mention('mei@o.example', '还有 <b>货</b> 吗', made.id)
  server.mention('mei@o.example', '悄悄问', null, true)
  server.mention('li@o.example', '#青城茶 好喝', null)
  const { heard, cursor } = await us.fetch!()
  expect(heard.map((h) => `${h.place} ${h.by.id} ${h.text}`)).toEqual(['public li@o.example #青城茶 好喝', 'private mei@o.example 悄悄问', 'public mei@o.example 还有 货 吗', 'public li@o.example #青城茶 好喝'])
  expect((await open(settings, { accessToken: 'right' }, { cursor }).fetch!()).heard).toEqual([])
  const told = await us.answer(word(id, 'mei@o.example'), '有的', 'k1')
  await us.write(word(id, 'mei@o.example'), '给您留了', 'k2', now)
  expect([...server.statuses.values()].slice(-2).map((s) => `${s.visibility} ${s.in_reply_to_id} ${s.content}`)).toEqual([`public ${id} <p>@mei@o.example 有的</p>`, `direct ${id} <p>@mei@o.example 给您留了</p>`])
  await us.edit!(told.id, post('有的！'))
  expect([server.statuses.get(told.id)!.content, await us.figures(made.id)]).toEqual(['<p>有的！</p>', { views: null, likes: 0, comments: 0, shares: 0 }])
  await us.remove!(made.id)
  expect(await kindOf(us.figures(made.id))).toBe('gone')
  expect(await kindOf(open(settings, { accessToken: 'wrong' }).check())).toBe('token')
  expect(await kindOf(us.publish(post('x'.repeat(700))))).toBe('invalid')
  server.failing.push({ status: 429, headers: { 'x-ratelimit-reset': new Date(Date.now() + 60_000).toISOString() }, json: { error: 'Too many requests' } })
  const limited = await us.publish(post('often')).catch((e: SocialFault) => e) as SocialFault
  expect([limited.kind, limited.wait! > 50 && limited.wait! <= 61]).toEqual(['rate', true])
  server.failing.push({ cut: true }, { cut: true })
  expect(await kindOf(us.publish(post('silence')))).toBe('silent')
  expect(await kindOf(open({ ...settings, base: 'http://127.0.0.1:1' }, { accessToken: 'right' }).publish(post('nobody')))).toBe('down')
})

test('Discourse: topics, answers, private messages; its webhook only with its signature', async () => {
  const forum = await startDiscourse()
  closing.push(forum.close)
  const settings = { network: 'discourse', base: forum.url, username: 'qingcheng', category: 5 } as const
  const us = open(settings, { apiKey: 'right', webhookSecret }, { keywords: ['龙井'] })
  const made = await us.publish(post('龙井到店', { pictures: [picture], link: 'https://shop.cn/a' }))
  expect([made, forum.posts.get(11)!.fields]).toEqual([{ id: '110:11', url: `${forum.url}/t/longjing/110` }, { title: post('').title, raw: '龙井到店\n\n![tea.png](upload://abc.png)\n\nhttps://shop.cn/a', category: 5 }])
  expect(await us.figures(made.id)).toEqual({ views: 120, likes: 7, comments: 3, shares: null })
  await us.answer(word('12', 'f/mei', { thread: '110#2' }), '有的', '')
  await us.write(word('12', 'f/mei', { thread: '110#2' }), '给您留了', '', now)
  await us.write(word('13', 'f/mei', { place: 'private', thread: '130#1' }), '周六见', '', now)
  expect([...forum.posts.values()].slice(-3).map((p) => p.fields)).toEqual([{ topic_id: 110, raw: '有的', reply_to_post_number: 2 }, { title: `给您留了${'…'.repeat(11)}`, archetype: 'private_message', target_recipients: 'mei', raw: '给您留了' }, { topic_id: 130, raw: '周六见' }])
  const said = { id: 44, username: 'mei', name: '阿梅', cooked: '<p>还有货吗</p>', raw: '还有货吗', created_at: '2026-11-20T01:00:00.000Z', topic_id: 110, post_number: 3, topic_slug: 'longjing', topic_archetype: 'regular' }
  const host = new URL(forum.url).host
  expect(us.take!({ ...forum.told(said), query: {} })).toEqual([{ id: '44', place: 'public', by: { id: `${host}/mei`, name: '阿梅', url: `${forum.url}/u/mei` }, text: '还有货吗', at: new Date(said.created_at), thread: '110#3', url: `${forum.url}/t/longjing/110/3`, gone: false }])
  expect(us.take!({ ...forum.told({ ...said, topic_archetype: 'private_message' }), query: {} })![0]!.place).toBe('private')
  expect([us.take!({ ...forum.told(said, 'post_created', 'guess'), query: {} }), us.take!({ ...forum.told(said), headers: {}, query: {} }), us.take!({ ...forum.told({ ...said, username: 'qingcheng' }), query: {} })]).toEqual([null, null, []])
  expect((await us.fetch!()).heard.map((h) => h.text)).toEqual([forum.posts.get(11)!.raw])
  await us.removeWord!('12')
  const busy = await us.publish(post('busy')).catch((e: SocialFault) => e) as SocialFault
  expect([busy.kind, busy.wait, await kindOf(us.publish(post('周六见'))), await kindOf(open(settings, { apiKey: 'wrong' }).check())]).toEqual(['rate', 23, 'invalid', 'token'])
})

test('Facebook: page and Messenger; the window for answers; the webhook signed over its bytes', async () => {
  const graph = await startFacebook()
  closing.push(graph.close)
  const settings = { network: 'facebook', base: graph.url, pageId: '77' } as const
  const us = open(settings, facebookSecret)
  expect(await us.check()).toEqual({ handle: '青城茶业', until: new Date(1_800_000_000_000) })
  expect(await us.publish(post('到店', { pictures: [picture], link: 'https://shop.cn/a' }))).toEqual({ id: '77_900', url: 'https://www.facebook.com/77_900' })
  expect(graph.asked.at(-1)!.fields).toEqual({ message: '到店\n\nhttps://shop.cn/a', attached_media: [{ media_fbid: '501' }] })
  expect(await us.figures('77_900')).toEqual({ views: 1500, likes: 21, comments: 5, shares: 3 })
  expect((await us.answer(word('900_1', '42'), '有的', '')).id).toBe('900_2')
  await us.write(word('900_1', '42'), '私信您', '', now)
  await us.write(word('m1', '42', { place: 'private' }), '好的', '', now)
  expect(graph.asked.slice(-2).map((a) => a.fields['recipient'])).toEqual([{ comment_id: '900_1' }, { id: '42' }])
  expect(await kindOf(us.write(word('m1', '42', { place: 'private', at: new Date(now.getTime() - 25 * 3_600_000) }), '晚了', '', now))).toBe('window')
  await us.hide!('900_1', true)
  expect(graph.asked.at(-1)!.fields).toEqual({ is_hidden: true })
  expect([await kindOf(us.publish(post('lost'))), await kindOf(us.publish(post('blocked'))), await kindOf(us.write(word('m9', '99', { place: 'private' }), 'x', '', now)), await kindOf(us.figures('gone')), await kindOf(open(settings, { ...facebookSecret, pageToken: 'old' }).check())]).toEqual(['silent', 'rights', 'window', 'gone', 'token'])
  const comment = { changes: [{ field: 'feed', value: { item: 'comment', verb: 'add', comment_id: '900_1', post_id: '77_900', from: { id: '42', name: '阿梅' }, message: '还有货吗', created_time: 1_770_000_000 } }], messaging: [{ sender: { id: '42' }, recipient: { id: '77' }, timestamp: 1_770_000_000_000, message: { mid: 'm1', text: '在吗' } }, { sender: { id: '77' }, timestamp: 1, message: { mid: 'm2', text: 'ours', is_echo: true } }] }
  expect(us.take!({ ...graph.told(comment), query: {} })!.map((h) => `${h.place} ${h.id} ${h.by.name} ${h.text}`)).toEqual(['public 900_1 阿梅 还有货吗', 'private m1 42 在吗'])
  const forged = graph.told(comment)
  expect([us.take!({ ...graph.told(comment, 'guess'), query: {} }), us.take!({ ...forged, raw: Buffer.concat([forged.raw, Buffer.from(' ')]), query: {} })]).toEqual([null, null])
  expect([us.echo!({ 'hub.mode': 'subscribe', 'hub.verify_token': 'our-word', 'hub.challenge': '1158' }), us.echo!({ 'hub.mode': 'subscribe', 'hub.verify_token': 'guess', 'hub.challenge': '1158' })]).toEqual(['1158', null])
})

test('Weibo: share, comments, figures; a pass that ended is renewed; its calls signed as its guide shows', async () => {
  const weibo = await startWeibo()
  closing.push(weibo.close)
  const settings = { network: 'weibo', base: weibo.url, messages: weibo.url, appKey: 'k' } as const
  const us = open(settings, { accessToken: 'right', appSecret: 'app-secret', refreshToken: 'again' })
  expect((await us.check()).handle).toBe('青城茶业')
  expect(await us.publish(post('到店', { link: 'https://shop.cn/a', pictures: [picture] }))).toEqual({ id: '5001', url: 'https://weibo.com/1/5001' })
  expect([weibo.asked.at(-1)!.fields['status'], weibo.asked.at(-1)!.files]).toEqual(['到店 https://shop.cn/a', ['tea.png']])
  expect([await us.figures('5001'), await kindOf(us.publish(post('到店', { link: 'https://shop.cn/a' }))), await kindOf(us.publish(post('often')))]).toEqual([{ views: null, likes: 9, comments: 4, shares: 2 }, 'invalid', 'rate'])
  const { heard, cursor } = await us.fetch!()
  expect([heard.map((h) => `${h.by.name} ${h.text} ${h.thread} ${h.at.toISOString()}`), cursor]).toEqual([['阿梅 还有货吗 5001 2026-11-20T09:46:55.000Z'], { comment: '7002' }])
  expect((await open(settings, { accessToken: 'right', appSecret: 'app-secret' }, { cursor }).fetch!()).heard).toEqual([])
  await us.answer(word('7002', '88', { thread: '5001' }), '有的', '')
  expect(weibo.asked.at(-1)!.fields).toMatchObject({ cid: '7002', id: '5001', comment: '有的' })
  await us.write(word('x', '88', { place: 'private' }), '留好了', '', now)
  expect(JSON.parse(decodeURIComponent(String(weibo.asked.at(-1)!.fields['data'])))).toEqual({ text: '留好了' })
  expect(await kindOf(us.write(word('7002', '88'), '先写', '', now))).toBe('window')
  expect(await kindOf(open(settings, { accessToken: 'ended', appSecret: 'app-secret' }).check())).toBe('token')
  expect((await us.renew!())!.secret).toEqual({ accessToken: 'renewed', refreshToken: 'again-2' })
  const pushed = { type: 'text', receiver_id: 1, sender_id: 88, created_at: 'Fri Nov 20 17:46:55 +0800 2026', text: '在吗', data: {} }
  expect(us.take!(weibo.push(pushed))!.map((h) => `${h.place} ${h.by.id} ${h.text}`)).toEqual(['private 88 在吗'])
  expect([us.take!(weibo.push(pushed, 'guess')), us.take!(weibo.push({ ...pushed, type: 'event' }))]).toEqual([null, []])
  const guide = { timestamp: '1397022061823', nonce: '57155157', signature: '90e4c22c90a58f26526c2dd5b6c56c8822edeaa1', echostr: 'hi' }
  expect(open(settings, { accessToken: 'x', appSecret: 'xyz123xyz' }).echo!(guide)).toBe('hi')
})
