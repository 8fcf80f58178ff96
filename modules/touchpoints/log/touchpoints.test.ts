import { afterAll, beforeAll, expect, test } from 'vitest'
import { createWorld, today, type World } from '#test/world.ts'
import { Catalogue, Notice, Timeline } from '../contract.ts'
import { findCatalogue } from '../catalogue/find-catalogue.ts'
import { saveChannel, saveKind, saveStage } from '../catalogue/save-catalogue.ts'
import { correctTouchpoint } from './correct-touchpoint.ts'
import { logContact } from './log-contact.ts'
import { logTouchpoint, logTouchpoints } from './log-touchpoint.ts'
import { findNotices } from '../notice/find-notices.ts'
import { notify } from '../notice/notify.ts'
import { readAllNotices, readNotice } from '../notice/read-notices.ts'
import { redactTouchpoints, removeTouchpoints } from '../removal/remove-touchpoints.ts'
import { getTimeline } from '../timeline/get-timeline.ts'
import { getTouchpoint } from '../timeline/get-touchpoint.ts'
import { run as refreshContacts } from '../window/refresh-contacts.ts'
import { run as moveWindow } from '../window/move-window.ts'

let world: World
beforeAll(async () => { world = await createWorld() })
afterAll(() => world.close())

const one = async (text: string, values: unknown[] = []) => (await world.owner.query(text, values)).rows[0]
const put = async (name: string, unit: 'qingyang' | 'gaoxin' = 'qingyang', survivor: string | null = null): Promise<string> =>
  (await one('insert into parties.party (kind, name, sort_name, unit_id, survivor_id, created_at, updated_at) values ($1, $2, $2, $3, $4, $5, $5) returning id', ['person', name, world.units[unit], survivor, today])).id
const page = { limit: 50 }
const flat = (timeline: Awaited<ReturnType<typeof getTimeline>>) => timeline.items.flatMap((episode) => episode.touchpoints)
const call = { kind: 'call', channel: 'phone', direction: 'out' } as const

test('a call logged by hand is on the timeline, with who, when and how, and counts as the last contact', async () => {
  const party = await put('林晓棠')
  const logged = await world.as('liNa', (c) => logContact(c, party, { ...call, text: '周六到店试课', at: '2026-11-20T03:00:00Z', expected: 8, perceived: 9 }))
  expect(logged).toMatchObject({ kind: 'call', at: '2026-11-20T03:00:00Z', member: { name: '李娜' }, text: '周六到店试课', expected: 8, perceived: 9, participants: [{ partyId: party, name: '林晓棠', role: 'subject' }], mayCorrect: true })
  const timeline = await world.as('liNa', (c) => getTimeline(c, party, page))
  expect(timeline.counts).toEqual({ call: 1 })
  expect(flat(timeline)).toEqual([logged])
  expect(Timeline.parse(timeline)).toEqual(timeline)
  expect(await one('select at, channel, kind, contacts90 from touchpoints.last_contact where party_id = $1', [party])).toEqual({ at: new Date('2026-11-20T03:00:00Z'), channel: 'phone', kind: 'call', contacts90: 1 })
})

test('a note is no contact, an older call does not move the last one, the future is refused', async () => {
  const party = await put('陈蕾')
  await world.as('liNa', (c) => logContact(c, party, { ...call, at: '2026-11-10T00:00:00Z' }))
  await world.as('liNa', (c) => logContact(c, party, { kind: 'visit', channel: 'on-site', direction: 'out', at: '2026-06-01T00:00:00Z' }))
  await world.as('liNa', (c) => logContact(c, party, { kind: 'note', direction: 'none', text: '喜欢靠窗' }))
  expect(await one('select at, channel, last_at, contacts90 from touchpoints.last_contact where party_id = $1', [party])).toEqual({ at: new Date('2026-11-10T00:00:00Z'), channel: 'phone', last_at: today, contacts90: 1 })
  await expect(world.as('liNa', (c) => logContact(c, party, { ...call, at: '2026-12-01T00:00:00Z' }))).rejects.toMatchObject({ code: 'touchpoints/in-future' })
  await expect(world.as('liNa', (c) => logContact(c, party, { ...call, kind: 'telepathy' }))).rejects.toMatchObject({ code: 'touchpoints/unknown-word', params: { word: 'telepathy', of: 'kind' } })
})

test('a correction supersedes: the timeline shows the later, both stay in the log, a second correction is refused', async () => {
  const party = await put('王芳')
  const first = await world.as('liNa', (c) => logContact(c, party, { ...call, text: '打错了时间', at: '2026-11-21T00:00:00Z' }))
  const second = await world.as('liNa', (c) => correctTouchpoint(c, first.id, { at: '2026-09-01T00:00:00Z', text: '九月的电话' }))
  expect(flat(await world.as('liNa', (c) => getTimeline(c, party, page)))).toEqual([second])
  expect(second).toMatchObject({ corrects: first.id, channel: 'phone', at: '2026-09-01T00:00:00Z' })
  const { versions } = await world.as('liNa', (c) => getTouchpoint(c, first.id))
  expect(versions.map((v) => v.text).sort()).toEqual(['九月的电话', '打错了时间'])
  expect(await one('select at from touchpoints.last_contact where party_id = $1', [party])).toEqual({ at: new Date('2026-09-01T00:00:00Z') })
  await expect(world.as('liNa', (c) => correctTouchpoint(c, first.id, { text: '再改' }))).rejects.toMatchObject({ code: 'touchpoints/already-corrected' })
  await expect(world.as('chenSi', (c) => correctTouchpoint(c, second.id, { text: '别人的' }))).rejects.toMatchObject({ code: 'request/forbidden' })
  await world.as('zhaoLei', (c) => correctTouchpoint(c, second.id, { retract: true }))
  expect((await world.as('liNa', (c) => getTimeline(c, party, page))).items).toEqual([])
  expect(await one('select at::text, kind, contacts90 from touchpoints.last_contact where party_id = $1', [party])).toEqual({ at: '-infinity', kind: null, contacts90: 0 })
})

test('the application can neither change nor remove what is in the log', async () => {
  const party = await put('赵六')
  const { id } = await world.as('liNa', (c) => logContact(c, party, call))
  for (const act of [`update touchpoints.touchpoint set text = 'x' where id = ${id}`, `delete from touchpoints.touchpoint where id = ${id}`, `update touchpoints.participant set shown = false`, 'delete from touchpoints.last_contact', `insert into touchpoints.key values ('a', 'b', 1)`]) {
    await expect(world.as('zhouMin', ({ tx }) => tx.executeQuery({ sql: act, parameters: [], query: { kind: 'RawNode' }, queryId: { queryId: act } } as never))).rejects.toMatchObject({ code: '42501' })
  }
  await expect(world.as('liNa', (c) => removeTouchpoints(c, [id]))).rejects.toMatchObject({ code: '42501' })
  await expect(world.as('liNa', (c) => redactTouchpoints(c, [party]))).rejects.toMatchObject({ code: '42501' })
})

test('a touchpoint is seen where one of its parties is; who may not be seen is not named', async () => {
  const [ours, theirs] = [await put('东方'), await put('西方', 'gaoxin')]
  const { id } = await world.as('zhaoLei', (c) => logContact(c, ours, { ...call, with: [{ partyId: theirs, role: 'present' }] }))
  expect(flat(await world.as('zhaoLei', (c) => getTimeline(c, ours, page)))[0]!.participants).toHaveLength(2)
  expect(flat(await world.as('liNa', (c) => getTimeline(c, ours, page)))[0]!.participants).toEqual([{ partyId: ours, name: '东方', role: 'subject' }])
  expect(flat(await world.as('wangQiang', (c) => getTimeline(c, theirs, page))).map((t) => t.id)).toEqual([id])
  await expect(world.as('wangQiang', (c) => getTimeline(c, ours, page))).rejects.toMatchObject({ code: 'touchpoints/not-found' })
  await expect(world.as('wangQiang', (c) => logContact(c, ours, call))).rejects.toMatchObject({ code: 'touchpoints/not-found' })
  await expect(world.as('zhaoYiman', (c) => logContact(c, ours, call))).rejects.toMatchObject({ code: 'request/forbidden' })
})

test('what was merged into a party is part of its timeline, once, newest first, page by page', async () => {
  const survivor = await put('李四')
  const merged = await put('李四（旧）', 'qingyang', survivor)
  const days = Array.from({ length: 9 }, (_, i) => i)
  await world.asSystem((c) => logTouchpoints(c, days.map((d) => ({ kind: 'message', channel: 'wechat', at: new Date(Date.UTC(2026, d, 5)), participants: [{ partyId: d % 2 ? survivor : merged, role: 'subject' }], source: 'test' }))))
  await world.asSystem((c) => logTouchpoint(c, { kind: 'call', at: new Date('2026-03-20T00:00:00Z'), participants: [{ partyId: survivor, role: 'subject' }, { partyId: merged, role: 'present' }] }))
  const seen: string[] = []
  for (let cursor: string | undefined, more = true; more; more = cursor !== undefined) {
    const { items, next } = await world.as('liNa', (c) => getTimeline(c, merged, { limit: 4, cursor }))
    seen.push(...items.flatMap((e) => e.touchpoints.map((t) => t.at.slice(0, 10))))
    cursor = next
  }
  expect(seen).toEqual(['2026-09-05', '2026-08-05', '2026-07-05', '2026-06-05', '2026-05-05', '2026-04-05', '2026-03-20', '2026-03-05', '2026-02-05', '2026-01-05'])
  const calls = await world.as('liNa', (c) => getTimeline(c, survivor, { limit: 4, kinds: ['call'] }))
  expect(flat(calls).map((t) => t.kind)).toEqual(['call'])
  expect(calls.counts).toEqual({ message: 9, call: 1 })
})

test('a survivor\'s last contact is that of whoever was merged into it', async () => {
  const survivor = await put('张三')
  const merged = await put('张叁')
  const met = (party: string, day: string) => world.asSystem((c) => logTouchpoint(c, { kind: 'call', at: new Date(day), participants: [{ partyId: party, role: 'subject' }] }))
  const last = async (party: string) => (await one('select at, contacts90 from touchpoints.last_contact where party_id = $1', [party]))
  await met(survivor, '2026-10-01')
  await met(merged, '2026-11-01')
  await world.owner.query('update parties.party set survivor_id = $1 where id = $2', [survivor, merged])
  await world.asSystem((c) => refreshContacts(c, { survivorId: survivor, mergedId: merged }))
  expect(await last(survivor)).toEqual({ at: new Date('2026-11-01'), contacts90: 2 })
  await met(merged, '2026-11-05')
  expect(await last(survivor)).toEqual({ at: new Date('2026-11-05'), contacts90: 3 })
  await world.owner.query('update parties.party set survivor_id = null where id = $1', [merged])
  await world.asSystem((c) => refreshContacts(c, { survivorId: survivor, mergedId: merged }))
  expect([await last(survivor), await last(merged)]).toEqual([{ at: new Date('2026-10-01'), contacts90: 1 }, { at: new Date('2026-11-05'), contacts90: 2 }])
})

test('an order\'s life is one episode', async () => {
  const party = await put('钱七')
  const order = { participants: [{ partyId: party, role: 'buyer' }], source: 'test', episode: 'order/7', ref: { object: 'order', id: '7' } }
  await world.asSystem((c) => logTouchpoints(c, [
    { ...order, kind: 'visit', at: new Date('2026-10-01T00:00:00Z') }, { kind: 'call', participants: order.participants, at: new Date('2026-10-02T00:00:00Z') }, { ...order, kind: 'message', at: new Date('2026-10-03T00:00:00Z') },
  ]))
  const { items } = await world.as('liNa', (c) => getTimeline(c, party, page))
  expect(items.map((e) => [e.episode, e.touchpoints.map((t) => t.kind)])).toEqual([['order/7', ['message', 'visit']], [null, ['call']]])
})

test('a source\'s key is logged once, however often and in whichever month it is told', async () => {
  const party = await put('孙八')
  const told = (at: string) => world.asSystem((c) => logTouchpoint(c, { kind: 'call', at: new Date(at), participants: [{ partyId: party, role: 'subject' }], source: 'pbx', sourceKey: '0017' }))
  expect(await told('2026-01-01T00:00:00Z')).not.toBeNull()
  expect(await told('2026-02-01T00:00:00Z')).toBeNull()
  expect((await world.as('liNa', (c) => getTimeline(c, party, page))).counts).toEqual({ call: 1 })
})

test('every date has a home: before 1990, in a month never seen, and in the same month twice', async () => {
  const party = await put('周九')
  const at = ['1965-05-05', '1997-01-01', '1997-01-31', '2026-11-22']
  await world.asSystem((c) => logTouchpoints(c, at.map((day) => ({ kind: 'visit', at: new Date(day), participants: [{ partyId: party, role: 'subject' }] }))))
  expect(flat(await world.as('liNa', (c) => getTimeline(c, party, page))).map((t) => t.at.slice(0, 10))).toEqual([...at].reverse())
  expect((await world.owner.query("select tableoid::regclass::text as part from touchpoints.touchpoint where party_ids = array[$1::bigint] order by at", [party])).rows.map((r) => r.part)).toEqual(['touchpoints.touchpoint_early', 'touchpoints.touchpoint_1997_01', 'touchpoints.touchpoint_1997_01', 'touchpoints.touchpoint_2026_11'])
})

test('undoing an import takes out what it brought and leaves the rest as it was', async () => {
  const party = await put('吴十')
  await world.as('liNa', (c) => logContact(c, party, { ...call, at: '2026-10-01T00:00:00Z' }))
  const before = await one('select * from touchpoints.last_contact where party_id = $1', [party])
  const brought = await world.asSystem((c) => logTouchpoints(c, Array.from({ length: 5 }, (_, i) => ({ kind: 'message', at: new Date(Date.UTC(2026, 9, 10 + i)), participants: [{ partyId: party, role: 'subject' }], source: 'file', sourceKey: `k${i}`, importId: '77' }))))
  expect((await one('select contacts90 from touchpoints.last_contact where party_id = $1', [party])).contacts90).toBe(6)
  expect(await world.asSystem(async (c) => [await removeTouchpoints(c, brought.slice(2)), await removeTouchpoints(c, brought), await removeTouchpoints(c, [])])).toEqual([3, 2, 0])
  expect(await one('select * from touchpoints.last_contact where party_id = $1', [party])).toEqual(before)
  expect((await world.as('liNa', (c) => getTimeline(c, party, page))).counts).toEqual({ call: 1 })
  expect(await one("select count(*)::int as n from touchpoints.key where source = 'file'")).toEqual({ n: 0 })
})

test('removing a correction lets what it corrected show again', async () => {
  const party = await put('郑一')
  const first = await world.as('liNa', (c) => logContact(c, party, { ...call, text: '原来' }))
  const second = await world.as('liNa', (c) => correctTouchpoint(c, first.id, { text: '改后' }))
  await world.asSystem((c) => removeTouchpoints(c, [second.id]))
  expect(flat(await world.as('liNa', (c) => getTimeline(c, party, page))).map((t) => t.text)).toEqual(['原来'])
})

test('erasure empties the words, corrected ones too, and keeps that something happened', async () => {
  const party = await put('冯二')
  const first = await world.as('liNa', (c) => logContact(c, party, { ...call, text: '家住三楼' }))
  await world.as('liNa', (c) => correctTouchpoint(c, first.id, { text: '家住五楼' }))
  expect(await world.as('hePrivacy', (c) => redactTouchpoints(c, [party]))).toBe(2)
  expect((await world.owner.query('select text, kind, redacted_at is not null as redacted from touchpoints.touchpoint where party_ids = array[$1::bigint]', [party])).rows).toEqual([{ text: null, kind: 'call', redacted: true }, { text: null, kind: 'call', redacted: true }])
})

test('whoever is mentioned gets a notice, reads it, and sees no more of it than of the party', async () => {
  const party = await put('林老')
  const { memberId: wang } = world.actors.wangQiang, { memberId: chen } = world.actors.chenSi
  await world.as('liNa', (c) => logContact(c, party, { kind: 'note', direction: 'none', text: '请回电', mentions: [wang!, chen!] }))
  const [ofChen, ofWang] = [await world.as('chenSi', (c) => findNotices(c, page)), await world.as('wangQiang', (c) => findNotices(c, page))]
  expect(ofChen).toMatchObject({ unread: 1, items: [{ reason: 'mention', by: { name: '李娜' }, party: { name: '林老' }, text: '请回电' }] })
  expect(ofChen.items.map((notice) => Notice.parse(notice))).toEqual(ofChen.items)
  expect(ofWang).toMatchObject({ unread: 1, items: [{ party: null, text: null }] })
  await expect(world.as('wangQiang', (c) => readNotice(c, ofChen.items[0]!.id))).rejects.toMatchObject({ code: 'touchpoints/notice-not-found' })
  await world.as('chenSi', (c) => readNotice(c, ofChen.items[0]!.id))
  expect(await world.as('chenSi', (c) => findNotices(c, { ...page, unread: 'true' }))).toMatchObject({ unread: 0, items: [] })
  expect(await world.as('wangQiang', (c) => readAllNotices(c))).toEqual({ read: 1 })
  await expect(world.as('liNa', (c) => logContact(c, party, { ...call, mentions: ['999999'] }))).rejects.toMatchObject({ code: 'touchpoints/member-unknown' })
  await world.asSystem((c) => notify(c, ['999999', chen!].map((memberId) => ({ memberId, reason: 'assigned' }))))
  expect((await world.as('chenSi', (c) => findNotices(c, { ...page, unread: 'true' }))).items.map((n) => n.reason)).toEqual(['assigned'])
})

test('the window of 90 days moves with the days', async () => {
  const party = await put('褚三')
  await world.asSystem((c) => logTouchpoints(c, ['2026-08-30', '2026-10-01'].map((day) => ({ kind: 'call', at: new Date(day), participants: [{ partyId: party, role: 'subject' }] }))))
  const count = async () => (await one('select contacts90 from touchpoints.last_contact where party_id = $1', [party])).contacts90
  const log = { info: () => undefined } as never
  await moveWindow({ db: world.db, now: today, log, signal: new AbortController().signal })
  expect(await count()).toBe(2)
  await moveWindow({ db: world.db, now: new Date('2026-12-05T00:00:00Z'), log, signal: new AbortController().signal })
  expect(await count()).toBe(1)
  await moveWindow({ db: world.db, now: today, log, signal: new AbortController().signal })
  expect(await count()).toBe(2)
})

test('channels, kinds and stages are rows that the firm adds to and renames; none goes by hand that the system logs', async () => {
  const label = { 'zh-CN': '直播提问', 'zh-TW': '直播提問', en: 'Live question' }
  const catalogue = await world.as('zhouMin', (c) => saveKind(c, 'live-question', { label, theme: 'communication', contact: true, byHand: true, stage: 'information', active: true, position: 7 }))
  expect(Catalogue.parse(catalogue)).toEqual(catalogue)
  await world.as('zhouMin', (c) => saveChannel(c, 'live', { label: { ...label, en: 'Live' }, cost: '1.5', active: true, position: 9 }))
  await world.as('zhouMin', (c) => saveStage(c, 'trial', { label, active: true, position: 5 }))
  const party = await put('沈四')
  expect(await world.as('liNa', (c) => logContact(c, party, { kind: 'live-question', channel: 'live', direction: 'in' }))).toMatchObject({ kind: 'live-question', channel: 'live', stage: 'information' })
  await expect(world.as('liNa', (c) => logContact(c, party, { kind: 'order-placed', direction: 'in' }))).rejects.toMatchObject({ code: 'touchpoints/not-by-hand' })
  await expect(world.as('zhouMin', (c) => saveKind(c, 'x', { label, theme: 'service', contact: false, byHand: false, stage: 'nowhere', active: true, position: 1 }))).rejects.toMatchObject({ code: 'touchpoints/unknown-word' })
  await expect(world.as('liNa', (c) => saveChannel(c, 'live', { label, active: false, position: 1 }))).rejects.toMatchObject({ code: '42501' })
  expect((await world.as('liNa', findCatalogue)).channels.find((channel) => channel.key === 'live')).toMatchObject({ label: { en: 'Live' }, cost: '1.5000', active: true })
})
