import { afterAll, beforeAll, expect, test } from 'vitest'
import pg from 'pg'
import pino from 'pino'
import { sql } from 'kysely'
import { receiveMessage } from '#modules/messaging/api.ts'
import type { Transcript } from '#modules/messaging/contract.ts'
import { createParty } from '#modules/parties/api.ts'
import { LIVE } from '#platform/events/live.ts'
import { createServedWorld, type ServedWorld } from '#test/server.ts'
import { type CastName, today } from '#test/world.ts'
import type { Conversation, ConversationRow, Utterance, View } from '../contract.ts'
import { run as hearMerging } from '../hear/hear-merging.ts'
import { run as hearReceived } from '../hear/hear-received.ts'
import { run as hearUnmerging } from '../hear/hear-unmerging.ts'
import { listSql } from './read-conversations.ts'
import { run as wake } from './wake-job.ts'

let world: ServedWorld
const site = 'https://shop.example'
const as = async <T>(who: CastName, method: string, path: string, body?: unknown): Promise<T> => {
  const answer = await world.ask(who, { method, path, body, headers: { 'idempotency-key': crypto.randomUUID() } })
  if (answer.status >= 300) throw new Error(`${method} ${path}: ${answer.status} ${answer.text}`)
  return answer.body as T
}
const visitor = (path: string, body?: object, origin = site) => world.ask(null, { method: body ? 'POST' : 'GET', path: `/chat${path}`, ...(body && { raw: Buffer.from(JSON.stringify(body)) }), headers: { 'content-type': 'text/plain', origin, 'sec-fetch-site': 'cross-site' } })
const list = async (who: CastName, view: View = 'open') => (await as<{ items: ConversationRow[] }>(who, 'GET', `/conversations?view=${view}`)).items
const said = async (who: CastName, id: string) => (await as<{ items: Utterance[] }>(who, 'GET', `/conversations/${id}/utterances`)).items.map((u) => `${u.kind} ${u.text}`)

/** What came in since is heard, as the worker hears it. */
async function hear(): Promise<void> {
  const { rows } = await world.owner.query<{ payload: { inboundId: string; partyId: string | null; channel: string; messageId: string | null; automatic: boolean } }>("delete from events.event where name = 'messaging.message-received' returning payload")
  for (const { payload } of rows) await world.asSystem((c) => hearReceived(c, payload))
}
async function write(partyId: string, text: string, at = new Date()): Promise<void> {
  await world.asSystem((c) => receiveMessage(c, { channel: 'email', providerKey: `<${text}>`, from: 'x@example.com', partyId, subject: '课程', text, at }))
  await hear()
}
const customer = (who: CastName, name: string) => world.as(who, (c) => createParty(c, { kind: 'person', name, contacts: [{ channel: 'email', value: `${[...name].map((x) => x.codePointAt(0)).join('')}@example.com`, label: 'main' }] }))

beforeAll(async () => {
  world = await createServedWorld()
  await as('zhouMin', 'PUT', '/settings/web.sites', { value: [site] })
  const hours = [1, 2, 3, 4, 5, 6, 7].map((day) => ({ day, from: '00:00', to: '23:59' }))
  const words = { 'zh-CN': '您好', 'zh-TW': '您好', en: 'Hello' }
  await as('zhouMin', 'PUT', '/settings/chat.widget', { value: { active: true, hours, greeting: words, consent: words, questions: [{ ask: words, answer: words }], colour: 'jade' } })
})
afterAll(() => world.close())

test('a visitor of a named site chats, is nobody until a colleague answers, and reads the answer; each try and each word stands once', async () => {
  expect((await visitor('/widget?language=en')).body).toMatchObject({ open: true, greeting: 'Hello', firm: '青城茶业' })
  expect((await visitor('/widget?language=en', undefined, 'https://evil.example')).body).toMatchObject({ type: 'messaging/chat-not-here' })
  await visitor('', { language: 'zh-CN', name: '机器', text: 'spam', website: 'x' })
  const begun = (await visitor('', { language: 'zh-CN', name: '林女士', email: 'lin@example.com', text: '周六有课吗？' })).body as { token: string }
  for (const key of ['k-0001', 'k-0001']) await visitor('/lines', { token: begun.token, key, text: '两位。' })
  await hear()
  const [row, ...others] = await list('liNa', 'unassigned')
  expect([others.length, row!.party, row!.unread, row!.preview]).toEqual([0, { id: null, name: '林女士', sender: row!.party.sender }, true, '两位。'])
  expect(await said('liNa', row!.id)).toEqual(['in 两位。', 'in 周六有课吗？'])
  const answered = await as<Conversation>('liNa', 'POST', `/conversations/${row!.id}/answers`, { channel: 'chat', text: '有的，上午十点。' })
  expect(answered).toMatchObject({ party: { name: '林女士' }, assignee: { name: '李娜' }, waitingSince: null, incoming: false })
  const transcript = (await visitor('/transcript', { token: begun.token })).body as Transcript
  expect(transcript.lines.map((l) => `${l.from} ${l.text}`)).toEqual(['visitor 周六有课吗？', 'visitor 两位。', 'firm 有的，上午十点。'])
  expect((await world.owner.query('select p.name, m.name as owner, (select value from parties.contact c where c.party_id = p.id) as email from parties.party p join people.member m on m.id = p.owner_id where p.id = $1', [answered.party.id])).rows).toEqual([{ name: '林女士', owner: '李娜', email: 'lin@example.com' }])
  expect((await world.owner.query("select kind from touchpoints.touchpoint where $1 = any (party_ids) and channel = 'chat' order by id", [answered.party.id])).rows.map((t) => t.kind)).toEqual(['message-received', 'message-received', 'message-sent'])
  expect(await list('wangQiang')).toEqual([])
  expect((await world.ask('wangQiang', { method: 'GET', path: `/conversations/${row!.id}` })).status).toBe(404)
  await as('chenSi', 'POST', `/conversations/${row!.id}/answers`, { channel: 'chat', text: '欢迎！' })
  expect((await list('chenSi'))[0]!.assignee!.name).toBe('李娜')
  expect((await visitor('/transcript', { token: 'Y2hhdCAtIHg.forgedforgedforged' })).status).toBe(404)
})

test('what a known party writes is its owner’s; put off it comes back by itself or by their words, and done it opens again', async () => {
  const party = await customer('liNa', '陈蕾')
  await write(party.id, '请问价格')
  const [row] = await list('liNa', 'mine')
  expect(row).toMatchObject({ party: { id: party.id }, assignee: { name: '李娜' }, unread: true, waitingSince: expect.any(String) })
  expect((await as<{ items: { reason: string }[] }>('liNa', 'GET', '/notices')).items[0]!.reason).toBe('conversation')
  await as('liNa', 'PUT', `/conversations/${row!.id}/reading`, { read: true })
  await as('liNa', 'PUT', `/conversations/${row!.id}/snooze`, { until: new Date(Date.now() + 3_600_000).toISOString() })
  expect([(await list('liNa', 'mine')).length, (await list('liNa', 'snoozed')).length]).toEqual([1, 1])
  await wake({ db: world.db, now: new Date(Date.now() + 7_200_000), log: pino({ level: 'silent' }), signal: new AbortController().signal })
  expect((await list('liNa', 'mine')).map((c) => [c.party.name, c.unread])).toEqual([['陈蕾', false], ['林女士', false]])
  await as('liNa', 'PUT', `/conversations/${row!.id}/state`, { state: 'done' })
  await write(party.id, '还在吗')
  expect((await list('liNa', 'mine'))[0]).toMatchObject({ state: 'open', unread: true, preview: '还在吗' })
  expect(await as('liNa', 'GET', '/conversations/counts')).toMatchObject({ mine: 2, unassigned: 0, open: 2, waiting: 1 })
  const opened = await as<Conversation>('liNa', 'GET', `/conversations/${row!.id}`)
  expect([opened.subject, opened.channels.map((c) => [c.channel, c.allowed])]).toEqual(['Re: 课程', expect.arrayContaining([['email', true]])])
  expect((await world.ask('liNa', { method: 'POST', path: `/conversations/${row!.id}/answers`, body: { channel: 'chat', text: '在的' } })).body).toMatchObject({ type: 'inbox/no-way', params: { reason: 'no-address' } })
})

test('a note is for colleagues alone; whoever is mentioned is told; a conversation given away is told too', async () => {
  const [row] = await list('liNa', 'mine')
  await as('liNa', 'POST', `/conversations/${row!.id}/notes`, { text: '@陈思 请看', mentions: [world.actors.chenSi.memberId] })
  expect((await said('chenSi', row!.id))[0]).toBe('note @陈思 请看')
  await as('liNa', 'PUT', `/conversations/${row!.id}/assignee`, { memberId: world.actors.chenSi.memberId })
  expect((await as<{ items: { reason: string; ref: { id: string } }[] }>('chenSi', 'GET', '/notices')).items.map((n) => n.reason)).toEqual(['conversation-given', 'mention'])
  expect((await world.owner.query("select count(*)::int as n from messaging.message where step like 'inbox/%'")).rows[0].n).toBe(2)
})

test('that a colleague looks at a conversation or answers it is told to open pages, kept nowhere, and nobody tells it of one that they may not see', async () => {
  const [row] = await list('liNa', 'open')
  const page = new pg.Client({ connectionString: world.ownerUrl })
  await page.connect()
  const heard: string[] = []
  page.on('notification', ({ payload }) => { if (payload?.startsWith('presence:')) heard.push(payload) })
  await page.query(`listen ${LIVE}`)
  for (const doing of ['looking', 'answering', 'gone']) await as('liNa', 'POST', `/conversations/${row!.id}/presence`, { doing })
  expect((await world.ask('wangQiang', { method: 'POST', path: `/conversations/${row!.id}/presence`, body: { doing: 'answering' } })).status).toBe(404)
  await page.query('select 1')
  await page.end()
  expect(heard).toEqual(['looking', 'answering', 'gone'].map((doing) => `presence:${row!.id}:${world.actors.liNa.memberId}:${doing}`))
})

test('two parties that became one have one conversation, and each its own again after it is undone', async () => {
  const [one, two] = [await customer('liNa', '周建国'), await customer('liNa', '周 建国')]
  await write(one.id, '甲')
  await write(two.id, '乙')
  await world.owner.query('insert into parties.merge (survivor_id, merged_id, at, before) select $1, $2, now(), null where false', [one.id, two.id]).catch(() => undefined)
  await world.owner.query('update parties.party set survivor_id = $1 where id = $2', [one.id, two.id])
  await world.asSystem((c) => hearMerging(c, { survivorId: one.id, mergedId: two.id }))
  const rows = (await list('liNa', 'mine')).filter((c) => c.party.name.startsWith('周'))
  expect(rows.map((c) => c.party.name)).toEqual(['周建国'])
  expect((await said('liNa', rows[0]!.id)).toSorted()).toEqual(['in 乙', 'in 甲'])
  await world.owner.query('update parties.party set survivor_id = null where id = $1', [two.id])
  await world.asSystem((c) => hearUnmerging(c, { survivorId: one.id, mergedId: two.id }))
  expect((await list('liNa', 'mine')).filter((c) => c.party.name.startsWith('周')).length).toBe(2)
})

test('an unknown sender is told to be a party that has a conversation already: both are one', async () => {
  await world.asSystem((c) => receiveMessage(c, { channel: 'email', providerKey: '<new>', from: 'someone@private.example', subject: '你好', text: '我换邮箱了', at: new Date() }))
  await hear()
  const [unknown] = await list('liNa', 'unassigned')
  const known = (await list('liNa', 'mine')).find((c) => c.party.name === '林女士')!
  expect(await as<Conversation>('liNa', 'PUT', `/conversations/${unknown!.id}/party`, { partyId: known.party.id })).toMatchObject({ id: known.id })
  expect(await said('liNa', known.id)).toContain('in 我换邮箱了')
  expect(await list('liNa', 'unassigned')).toEqual([])
})

test('a page of the list is one walk along its index, for whoever sees a part too', async () => {
  await world.owner.query(`insert into inbox.conversation (channel, sender, last_at, last_channel, last_in, state) select 'email', 's' || g, now() - g * interval '1 minute', 'email', true, case when g % 50 = 0 then 'open' else 'done' end from generate_series(1, 30000) g`)
  await world.owner.query('analyze inbox.conversation')
  for (const view of ['open', 'unassigned', 'done', 'mine'] as const) {
    const { rows } = await world.as('liNa', ({ tx, actor }) => sql<{ 'QUERY PLAN': string }>`explain ${listSql(view, actor.memberId, 51, { at: today.toISOString(), id: '9' })}`.execute(tx))
    const plan = rows.map((r) => r['QUERY PLAN']).join('\n')
    expect(plan, plan).toMatch(/Index Scan using conversation_(open|free|done|mine) on conversation/)
    expect(plan, plan).not.toMatch(/Seq Scan on (conversation|chat)|Sort Key: c\./)
  }
})

test('until when a provider takes an answer is told with the conversation; what is over is refused before it is sent, and another channel stays', async () => {
  const party = await customer('liNa', '陈蕾窗')
  await write(party.id, '在吗')
  const { id } = (await list('liNa', 'mine')).find((c) => c.party.id === party.id)!
  await world.owner.query("insert into parties.key (source, key, party_id) values ('wechat', 'oWin', $1), ('wecom', 'wmWin', $1)", [party.id])
  const ago = (hours: number) => new Date(Date.now() - hours * 3_600_000)
  const heard = (hours: number) => world.asSystem((c) => receiveMessage(c, { channel: 'wechat', providerKey: `win ${hours}`, from: 'oWin', partyId: party.id, text: '还有吗', at: ago(hours) }))
  const told = async (channel: string) => { const c = (await as<Conversation>('liNa', 'GET', `/conversations/${id}`)).channels.find((k) => k.channel === channel)!; return [c.allowed, c.reason, c.until && Math.round((Date.parse(c.until) - Date.now()) / 3_600_000), c.left, c.confirmed] }
  const answer = (channel: string) => world.ask('liNa', { method: 'POST', path: `/conversations/${id}/answers`, body: { channel, text: '在的', ...(channel === 'email' && { subject: '在' }) }, headers: { 'idempotency-key': crypto.randomUUID() } })
  expect(await told('wechat')).toEqual([false, 'window-over', null, null, false])
  await heard(49)
  expect([await told('wechat'), (await answer('wechat')).body]).toEqual([[false, 'window-over', -1, null, false], expect.objectContaining({ type: 'inbox/window-over' })])
  await heard(47)
  expect([await told('wechat'), (await answer('wechat')).status]).toEqual([[true, null, 1, null, false], 201])
  expect(await told('wecom')).toEqual([true, null, null, 0, true])
  await world.owner.query("insert into messaging.kf_customer (external_id, open_kfid, wrote_at) values ('wmWin', 'kf', $1)", [ago(1)])
  expect(await told('wecom')).toEqual([true, null, 47, 5, false])
  await world.owner.query("update messaging.kf_customer set wrote_at = $1", [ago(50)])
  expect([await told('wecom'), (await answer('wecom')).status, (await answer('email')).status]).toEqual([[false, 'window-over', -2, 0, false], 409, 201])
  await world.owner.query("insert into messaging.wecom_follow (external_id, user_id, added_at) values ('wmWin', 'lina', now())")
  expect(await told('wecom')).toEqual([true, null, -2, 0, true])
})
