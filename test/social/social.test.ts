import { createHmac } from 'node:crypto'
import { sql } from 'kysely'
import pino from 'pino'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { run as hearReceived } from '#modules/inbox/hear/hear-received.ts'
import type { Conversation, ConversationRow, Utterance } from '#modules/inbox/contract.ts'
import { deliver } from '#modules/messaging/delivery/deliver.ts'
import { openSender } from '#modules/messaging/channel/open-sender.ts'
import type { SendingChannel, SocialAccountSettings } from '#modules/messaging/contract.ts'
import { retryKeyOf } from '#modules/messaging/line/line-sender.ts'
import { run as fetchSocial } from '#modules/messaging/social/hear/fetch-social-job.ts'
import { facebookSecret, startFacebook } from '#modules/messaging/social/testing/facebook-server.ts'
import { startMastodon } from '#modules/messaging/social/testing/mastodon-server.ts'
import { startNetwork } from '#modules/messaging/social/testing/network-server.ts'
import { decideConsent } from '#modules/consent/api.ts'
import { queueMessages } from '#modules/messaging/api.ts'
import { createParty } from '#modules/parties/api.ts'
import { createServedWorld, type ServedWorld } from '#test/server.ts'
import type { CastName } from '#test/world.ts'
import type { MediaChoice, SocialPost } from '#modules/social/contract.ts'
import { run as countFigures } from '#modules/social/figure/count-figures-job.ts'
import { run as countMedia } from '#modules/social/medium/count-media-job.ts'
import { run as publishDue } from '#modules/social/publish/publish-job.ts'

let world: ServedWorld
let mastodon: Awaited<ReturnType<typeof startMastodon>>
let graph: Awaited<ReturnType<typeof startFacebook>>
let accounts: SocialAccountSettings[]
const job = () => ({ db: world.db, now: new Date(), log: pino({ level: 'silent' }), signal: new AbortController().signal })
const as = async <T>(who: CastName, method: string, path: string, body?: unknown, headers: Record<string, string> = {}): Promise<T> => {
  const answer = await world.ask(who, { method, path, body, headers: { 'idempotency-key': crypto.randomUUID(), ...headers } })
  if (answer.status >= 300) throw new Error(`${method} ${path}: ${answer.status} ${answer.text}`)
  return answer.body as T
}
const typeOf = async (who: CastName | null, method: string, path: string, body?: unknown) => ((await world.ask(who, { method, path, body })).body as { type: string }).type
async function hear(): Promise<void> {
  const { rows } = await world.owner.query<{ payload: { inboundId: string; partyId: string | null; channel: string; messageId: string | null; automatic: boolean } }>("delete from events.event where name = 'messaging.message-received' returning payload")
  for (const { payload } of rows) await world.asSystem((c) => hearReceived(c, payload))
}
const send = async (channel: SendingChannel) => { const sender = (await openSender(world.db, channel))!; await world.owner.query("update messaging.message set due_at = now() where state = 'queued'"); await deliver(world.db, channel, sender, new AbortController().signal); await sender.close() }
const list = async () => (await as<{ items: ConversationRow[] }>('chenSi', 'GET', '/conversations?view=open')).items

beforeAll(async () => {
  process.env['BASE_URL'] = 'https://crm.example.cn'
  world = await createServedWorld()
  mastodon = await startMastodon()
  graph = await startFacebook()
  const add = (name: string, settings: object, secret: object) => as<SocialAccountSettings>('zhouMin', 'POST', '/social/accounts', { name, settings, secret })
  accounts = [await add('青城茶业', { network: 'mastodon', base: mastodon.url }, { accessToken: 'right' }), await add('青城主页', { network: 'facebook', base: graph.url, pageId: '77' }, facebookSecret)]
})
afterAll(async () => { delete process.env['BASE_URL']; await mastodon.close(); await graph.close(); await world.close() })

test('accounts: secrets are told to nobody and go to no other server; a test says what is wrong', async () => {
  const [one] = accounts
  expect([one!.secrets, one!.callback!.startsWith(`https://crm.example.cn/api/v1/social/callbacks/${one!.id}/`)]).toEqual([['accessToken'], true])
  expect(JSON.stringify([accounts, (await world.owner.query('select secret from messaging.social_account union all select detail from audit.detail')).rows])).not.toContain('page-token')
  expect(await as('zhouMin', 'POST', `/social/accounts/${one!.id}/test`)).toMatchObject({ fault: null, handle: expect.stringContaining('qingcheng@') as string })
  expect(await typeOf('zhouMin', 'PUT', `/social/accounts/${one!.id}`, { name: 'x', settings: { network: 'mastodon', base: 'https://elsewhere.example' } })).toBe('messaging/social-secret-needed')
  await expect(world.as('anna', (c) => sql`select secret from messaging.social_account`.execute(c.tx))).rejects.toThrow('permission denied')
  expect(await typeOf('anna', 'GET', '/social/accounts/settings')).toBe('request/forbidden')
})

test('a post goes through approval to two networks, once each; one that is lost on the way is in doubt until a person says', async () => {
  await as('zhouMin', 'PUT', '/settings/social.approval', { value: true })
  const input = { text: 'lost', link: 'https://shop.cn/longjing', tag: 'spring', accounts: [{ accountId: accounts[0]!.id, text: '明前龙井到店' }, { accountId: accounts[1]!.id }] }
  const long = await as<{ accounts: { faults: string[]; text: string }[] }>('anna', 'POST', '/social/posts/preview', { ...input, accounts: [{ accountId: accounts[0]!.id, text: '茶'.repeat(500) }] })
  expect([long.accounts[0]!.faults, long.accounts[0]!.text.endsWith('https://shop.cn/longjing?utm_source=mastodon&utm_medium=social&utm_campaign=spring')]).toEqual([['too-long'], true])
  const draft = await as<SocialPost>('anna', 'POST', '/social/posts', input)
  expect((await as<SocialPost>('anna', 'POST', `/social/posts/${draft.id}/release`)).state).toBe('asked')
  expect(await typeOf('anna', 'POST', `/social/posts/${draft.id}/approval`, { approved: true })).toBe('request/forbidden')
  expect((await as<SocialPost>('zhaoLei', 'POST', `/social/posts/${draft.id}/approval`, { approved: true })).publications.map((u) => u.state)).toEqual(['waiting', 'waiting'])
  await publishDue(job())
  await publishDue(job())
  const out = await as<SocialPost>('anna', 'GET', `/social/posts/${draft.id}`)
  expect(out.publications.map((u) => [u.state, u.fault])).toEqual([['published', null], ['doubtful', 'silent']])
  expect([mastodon.statuses.size, graph.asked.filter((a) => a.path === '/77/feed').length]).toEqual([1, 1])
  const told = await as<SocialPost>('anna', 'POST', `/social/publications/${out.publications[1]!.id}/resolution`, { arrived: true, providerId: '77_900' })
  expect(told.publications[1]!.state).toBe('published')
  await countFigures(job())
  expect((await as<SocialPost>('liNa', 'GET', `/social/posts/${draft.id}`)).publications.map((u) => u.figures)).toEqual([{ views: null, likes: 0, comments: 0, shares: 0 }, { views: 1500, likes: 21, comments: 5, shares: 3 }])
  expect((await as<{ history: unknown[] }>('liNa', 'GET', `/social/publications/${out.publications[1]!.id}/figures`)).history).toHaveLength(1)
  expect((await world.owner.query("select count(*)::int as n from events.event where name in ('social.post-published', 'social.publication-stuck')")).rows[0].n).toBe(2)
})

test('a comment comes into the inbox, is answered where all see it, and the account is joined to a party with its touchpoints', async () => {
  const [status] = mastodon.statuses.keys()
  mastodon.mention('mei@o.example', '还有货吗', status!)
  await fetchSocial(job())
  await fetchSocial(job())
  await hear()
  const [row, ...others] = await list()
  expect([others.length, row!.party, row!.channel, row!.preview]).toEqual([0, { id: null, name: 'mei', sender: 'mastodon/mei@o.example' }, 'social-comment', '还有货吗'])
  const open = await as<Conversation>('chenSi', 'GET', `/conversations/${row!.id}`)
  expect(open.channels.map((c) => c.channel)).toEqual(['social-comment', 'social-message'])
  const party = await world.as('liNa', (c) => createParty(c, { kind: 'person', name: '阿梅', roles: ['customer'], contacts: [] }))
  const placed = await as<Conversation>('chenSi', 'PUT', `/conversations/${row!.id}/party`, { partyId: party.id })
  expect((await world.owner.query("select value from parties.contact where party_id = $1 and channel = 'social'", [party.id])).rows).toEqual([{ value: 'mastodon/mei@o.example' }])
  await as('chenSi', 'POST', `/conversations/${placed.id}/answers`, { channel: 'social-comment', text: '有的，周六也开门。' })
  await send('social-comment')
  expect([...mastodon.statuses.values()].at(-1)).toMatchObject({ visibility: 'public', content: '<p>@mei@o.example 有的，周六也开门。</p>', in_reply_to_id: [...mastodon.statuses.values()].at(-2)!.id })
  mastodon.mention('mei@o.example', '好，周六来', null, true)
  await fetchSocial(job())
  await as('chenSi', 'POST', `/conversations/${placed.id}/answers`, { channel: 'social-message', text: '给您留座' })
  await send('social-message')
  expect((await world.owner.query("select kind || ' ' || channel as t from touchpoints.touchpoint where $1 = any (party_ids) and source = 'messaging' order by id", [party.id])).rows.map((r) => r.t)).toEqual(['message-received social-comment', 'message-sent social-comment', 'message-received social-message', 'message-sent social-message'])
  const said = await as<{ items: Utterance[] }>('chenSi', 'GET', `/conversations/${placed.id}/utterances`)
  expect(said.items.map((u) => [u.kind, u.social?.public ?? null])).toEqual([['out', null], ['in', false], ['out', null], ['in', true]])
  expect(await world.as('anna', (c) => queueMessages(c, { step: 'x', channel: 'social-comment', purpose: 'marketing', subject: null, body: '广告', audience: sql`select ${party.id}::bigint as party_id` }))).toMatchObject({ queued: 0 })
})

test('Facebook tells by its webhook: unsigned is refused, told twice stands once; a comment is hidden, and gone where it was deleted', async () => {
  const path = accounts[1]!.callback!.replace('https://crm.example.cn/api/v1', '')
  const comment = (verb: string) => graph.told({ changes: [{ field: 'feed', value: { item: 'comment', verb, comment_id: '900_1', post_id: '77_900', from: { id: '42', name: '小林' }, message: '怎么买', created_time: 1_770_000_000 } }] })
  const call = (told: { raw: Buffer; headers: Record<string, string> }, at = path) => world.ask(null, { method: 'POST', path: at, ...told })
  expect((await call(graph.told({}, 'guess'))).status).toBe(403)
  expect((await call(comment('add'), `${path.slice(0, -4)}xxxx`)).status).toBe(404)
  for (const told of [comment('add'), comment('add')]) expect((await call(told)).text).toBe('ok')
  expect((await world.ask(null, { method: 'GET', path: `${path}?hub.mode=subscribe&hub.verify_token=our-word&hub.challenge=77` })).text).toBe('77')
  const { rows } = await world.owner.query<{ id: string }>("select id::text from messaging.inbound where sender = 'facebook/42'")
  expect(rows).toHaveLength(1)
  await as('zhaoLei', 'PUT', `/social/comments/${rows[0]!.id}/hidden`, { hidden: true })
  expect(graph.asked.at(-1)).toMatchObject({ path: '/900_1', fields: { is_hidden: true } })
  await hear()
  const { id } = (await list()).find((c) => c.party.sender === 'facebook/42')!
  const ways = async () => (await as<Conversation>('chenSi', 'GET', `/conversations/${id}`)).channels.map((c) => [c.channel, c.allowed, c.reason, c.until !== null])
  expect(await ways()).toEqual([['social-comment', true, null, false], ['social-message', false, 'window-over', true]])
  await world.owner.query("update messaging.social_word set at = now() - interval '6 days' where provider_id = '900_1'")
  expect(await ways()).toEqual([['social-comment', true, null, false], ['social-message', true, null, true]])
  await call(comment('remove'))
  expect((await world.owner.query<{ hidden: boolean; gone: boolean }>("select hidden_at is not null as hidden, gone_at is not null as gone from messaging.social_word where provider_id = '900_1'")).rows).toEqual([{ hidden: true, gone: true }])
  expect(await typeOf('zhaoLei', 'DELETE', `/social/comments/${rows[0]!.id}`)).toBe('messaging/social-word-not-found')
})

test('LINE: following is consent and leaving ends it; a reply is free, a push is done once under its key; signed over its bytes', async () => {
  const user = `U${'a1'.repeat(16)}`
  const accepted = new Set<string>()
  const line = await startNetwork(({ path, headers, fields }) => {
    if (path === '/oauth2/v3/token') return fields['client_secret'] === 'hush' ? { json: { token_type: 'Bearer', access_token: 'stateless', expires_in: 900 } } : { status: 400, json: { error: 'invalid_client' } }
    if (headers.authorization !== 'Bearer stateless') return { status: 401, json: { message: 'Authentication failed' } }
    if (path === '/v2/bot/message/reply') return fields['replyToken'] === 'token-1' && !headers['x-line-retry-key'] ? { json: { sentMessages: [{ id: '1' }] } } : { status: 400, json: { message: 'Invalid reply token' } }
    const key = String(headers['x-line-retry-key'])
    if (accepted.has(key)) return { status: 409, headers: { 'x-line-accepted-request-id': 'r1' }, json: { message: 'The retry key is already accepted' } }
    accepted.add(key)
    return { cut: accepted.size === 1, json: { sentMessages: [{ id: '2' }] } }
  })
  await as('zhouMin', 'PUT', '/settings/sending.quiet', { value: null })
  await as('zhouMin', 'PUT', '/messaging/channels/line', { settings: { provider: 'line', endpoint: line.url, channelId: '165' }, secret: { channelSecret: 'hush' } })
  expect(await as('zhouMin', 'POST', '/messaging/channels/line/test', {})).toMatchObject({ outcome: 'sent' })
  const { channels } = await as<{ channels: { channel: string; callback: string | null }[] }>('zhouMin', 'GET', '/messaging/channels')
  const path = channels.find((c) => c.channel === 'line')!.callback!.replace('https://crm.example.cn/api/v1', '')
  const tell = (event: object, secret = 'hush') => { const raw = Buffer.from(JSON.stringify({ destination: 'U0', events: [{ mode: 'active', source: { type: 'user', userId: user }, webhookEventId: '1', deliveryContext: { isRedelivery: false }, ...event }] })); return world.ask(null, { method: 'POST', path, raw, headers: { 'content-type': 'application/json', 'x-line-signature': createHmac('sha256', secret).update(raw).digest('base64') } }) }
  const words = { type: 'message', timestamp: Date.now(), replyToken: 'token-1', message: { id: '500', type: 'text', text: '请问营业时间' } }
  expect((await tell(words, 'guess')).status).toBe(404)
  await tell({ type: 'follow', timestamp: Date.now() - 10, replyToken: 'f' })
  await tell(words)
  await tell(words)
  await hear()
  const row = (await list()).find((c) => c.channel === 'line')!
  const { party } = await as<Conversation>('chenSi', 'POST', `/conversations/${row.id}/answers`, { channel: 'line', text: '九点到六点。' })
  await send('line')
  expect([line.asked.filter((a) => a.path.endsWith('/reply')).length, accepted.size]).toEqual([1, 0])
  const marketing = () => world.asSystem((c) => decideConsent({ ...c, now: new Date() }, { partyId: party.id!, purpose: 'marketing', channel: 'line' }))
  expect(await marketing()).toMatchObject({ allowed: true, state: 'granted' })
  await world.as('anna', (c) => queueMessages({ ...c, now: new Date() }, { step: 'spring', channel: 'line', purpose: 'marketing', subject: null, body: '新茶到店', audience: sql`select ${party.id}::bigint as party_id` }))
  await send('line')
  await send('line')
  const { rows } = await world.owner.query<{ id: string; state: string }>("select id::text, state from messaging.message where step = 'spring'")
  expect([rows[0]!.state, [...accepted]]).toEqual(['sent', [retryKeyOf('165', rows[0]!.id)]])
  const template = await as<{ id: string }>('anna', 'POST', '/templates', { name: 'LINE', channel: 'line', purpose: 'service', body: { base: 'zh-TW', variants: { 'zh-TW': { blocks: [{ kind: 'text', text: '營業時間已更新' }] } } } })
  expect(await as('chenSi', 'POST', `/parties/${party.id}/messages`, { channel: 'line', templateId: template.id })).toMatchObject({ state: 'queued', address: user, body: '營業時間已更新' })
  expect(await typeOf('chenSi', 'POST', `/parties/${party.id}/messages`, { channel: 'line', body: 'a'.repeat(25_001) })).toBe('request/invalid')
  const left = Date.now()
  await tell({ type: 'unfollow', timestamp: left })
  await tell({ type: 'follow', timestamp: left - 5000 })
  expect((await marketing()).allowed).toBe(false)
  await tell({ type: 'follow', timestamp: Date.now() })
  expect((await marketing()).allowed).toBe(true)
  await line.close()
})

test('which medium: reach by consent and address, own cases leaning on the firm’s, no data said as such; behind it the parties', async () => {
  await countMedia(job())
  const { rows: [{ id }] } = await world.owner.query<{ id: string }>("insert into segments.segment (name, definition, fields, acts, grounds, uses, moves, shared, created_at, updated_at) values ('全部', '{}', '{}', '{}', '{}', '{}', false, true, now(), now()) returning id::text") as unknown as { rows: [{ id: string }] }
  await world.owner.query('insert into segments.member (segment_id, party_id, since, unit_id, owner_id) select $1, p.id, now(), p.unit_id, p.owner_id from parties.party p on conflict do nothing', [id])
  const choice = await as<MediaChoice>('anna', 'GET', `/media-choice?segmentId=${id}`)
  const line = choice.media.find((m) => m.channel === 'line')!
  expect([line.reach, line.sent, line.firm.sent, line.response]).toEqual([1, 1, 1, 0])
  expect(choice.media.find((m) => m.channel === 'email')).toMatchObject({ response: null, reason: expect.stringMatching(/no-(data|reach)/) as string })
  expect(choice.social.map((s) => [s.name, s.posts, s.responses])).toEqual([['青城主页', 1, 29], ['青城茶业', 1, 0]])
  expect((await as<{ items: { name: string }[] }>('anna', 'GET', `/media-choice/parties?segmentId=${id}&channel=line`)).items).toHaveLength(1)
  expect((await as<{ items: unknown[] }>('wangQiang', 'GET', `/media-choice/parties?segmentId=${id}&channel=line`).catch(() => ({ items: [] }))).items).toEqual([])
})
