import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createWorld, today, type World } from '#test/world.ts'
import type { BatchContext, Plan } from '#modules/exchange/api.ts'
import { consentPart } from '../import/consent-part.ts'
import { importConsents, removeImportedConsents } from '../import/import-consents.ts'
import { type ConsentInput, Consents } from '../contract.ts'
import { decideConsent } from './decide-consent.ts'
import { findConsents } from './find-consents.ts'
import { recordConsent } from './record-consent.ts'

let world: World
beforeAll(async () => { world = await createWorld() })
afterAll(() => world.close())

const put = async (name: string, survivor: string | null = null): Promise<string> =>
  (await world.owner.query<{ id: string }>("insert into parties.party (kind, name, sort_name, unit_id, survivor_id, created_at, updated_at) values ('person', $1, $1, $2, $3, $4, $4) returning id", [name, world.units.qingyang, survivor, today])).rows[0]!.id
const said = (party: string, state: ConsentInput['state'], at: string, more: Partial<ConsentInput> = {}) => world.as('liNa', (c) => recordConsent(c, party, { purpose: 'marketing', source: 'phone', state, at, ...more }))
const decided = async (partyId: string, channel: string | null = null) => (await world.as('liNa', (c) => decideConsent(c, { partyId, purpose: 'marketing', channel }))).state

test('nothing said allows nothing; the latest statement about the channel or about all holds', async () => {
  const party = await put('林晓棠')
  expect(await world.as('liNa', (c) => decideConsent(c, { partyId: party, purpose: 'marketing', channel: 'sms' }))).toEqual({ purpose: 'marketing', channel: 'sms', allowed: false, state: 'unknown', reason: 'unknown', since: null, until: null, entryId: null })
  await said(party, 'granted', '2026-01-01T00:00:00Z')
  await said(party, 'withdrawn', '2026-03-01T00:00:00Z', { channel: 'sms' })
  expect([await decided(party), await decided(party, 'wechat'), await decided(party, 'sms')]).toEqual(['granted', 'granted', 'withdrawn'])
  await said(party, 'withdrawn', '2026-05-01T00:00:00Z')
  expect([await decided(party), await decided(party, 'wechat')]).toEqual(['withdrawn', 'withdrawn'])
  await said(party, 'granted', '2026-06-01T00:00:00Z', { channel: 'wechat' })
  expect([await decided(party), await decided(party, 'wechat'), await decided(party, 'sms')]).toEqual(['withdrawn', 'granted', 'withdrawn'])
})

test('a second confirmation is waited for, an end is kept to, and of one moment the stricter holds', async () => {
  const party = await put('陈蕾')
  await said(party, 'granted', '2026-01-01T00:00:00Z', { optIn: 'double-pending' })
  expect(await decided(party)).toBe('pending')
  await said(party, 'granted', '2026-01-02T00:00:00Z', { optIn: 'double-confirmed', validUntil: '2026-11-01T00:00:00Z' })
  expect(await decided(party)).toBe('expired')
  await said(party, 'granted', '2026-11-02T00:00:00Z')
  await said(party, 'denied', '2026-11-02T00:00:00Z')
  expect(await decided(party)).toBe('denied')
})

test('after a merge the latest word of either holds', async () => {
  const survivor = await put('李四')
  const merged = await put('李四（旧）', survivor)
  await said(survivor, 'granted', '2026-01-01T00:00:00Z')
  await world.owner.query("insert into consent.entry (party_id, purpose, state, at, recorded_at) values ($1, 'marketing', 'withdrawn', '2026-02-01', now())", [merged])
  expect([await decided(survivor), await decided(merged)]).toEqual(['withdrawn', 'withdrawn'])
})

test('a party\'s page shows every purpose, each channel named, and all statements; a statement is on the timeline', async () => {
  const party = await put('王芳')
  const page = await said(party, 'withdrawn', '2026-03-01T00:00:00Z', { channel: 'sms', proof: { recording: 'call-17' }, lawfulBasis: 'consent' })
  expect(page.decisions.map((d) => [d.purpose, d.channel, d.state])).toEqual([['service', null, 'unknown'], ['marketing', null, 'unknown'], ['marketing', 'sms', 'withdrawn'], ['profiling', null, 'unknown'], ['research', null, 'unknown'], ['sharing', null, 'unknown']])
  expect(page.entries).toMatchObject([{ channel: 'sms', state: 'withdrawn', proof: { recording: 'call-17' }, by: { name: '李娜' } }])
  expect(await world.as('chenSi', (c) => findConsents(c, party))).toEqual(page)
  expect(Consents.parse(page)).toEqual(page)
  expect((await world.owner.query("select kind, detail from touchpoints.touchpoint where party_ids = array[$1::bigint]", [party])).rows).toEqual([{ kind: 'consent-withdrawn', detail: { purpose: 'marketing', channel: 'sms' } }])
  await expect(world.as('wangQiang', (c) => findConsents(c, party))).rejects.toMatchObject({ code: 'consent/party-not-found' })
  await expect(said(party, 'granted', '2027-01-01T00:00:00Z')).rejects.toMatchObject({ code: 'consent/in-future' })
  await expect(said(party, 'granted', '2026-01-01T00:00:00Z', { purpose: 'astrology' })).rejects.toMatchObject({ code: 'consent/unknown-purpose' })
  await expect(said(party, 'granted', '2026-01-01T00:00:00Z', { channel: 'owl' })).rejects.toMatchObject({ code: 'consent/unknown-channel' })
})

test('the ledger is never changed by the application', async () => {
  const party = await put('赵六')
  await said(party, 'denied', '2026-01-01T00:00:00Z')
  for (const act of [sql`update consent.entry set state = 'granted'`, sql`delete from consent.entry`]) await expect(world.as('zhouMin', ({ tx }) => act.execute(tx))).rejects.toMatchObject({ code: '42501' })
  await expect(world.as('zhaoYiman', (c) => recordConsent(c, party, { purpose: 'marketing', state: 'granted', source: 'hand' }))).rejects.toMatchObject({ code: '42501' })
})

test('an import keeps every no, and no yes of a file brings back whoever opted out; undone, it leaves nothing', async () => {
  const [gone, fresh, again] = [await put('退订者'), await put('新客'), await put('回头客')]
  await said(gone, 'withdrawn', '2026-02-01T00:00:00Z')
  await said(again, 'withdrawn', '2026-02-01T00:00:00Z')
  const row = (partyId: string, state: 'granted' | 'denied', at?: string) => ({ partyId, purpose: 'marketing', channel: null, state, at: at ? new Date(at) : null })
  const result = await world.asSystem((c) => importConsents(c, [row(gone, 'granted'), row(gone, 'granted', '2025-12-01'), row(fresh, 'granted'), row(fresh, 'denied', '2026-11-01'), row(again, 'granted', '2026-10-01')], { source: 'members.csv', importId: '5' }))
  expect(result).toEqual({ recorded: 3, passedOver: 2 })
  expect([await decided(gone), await decided(fresh), await decided(again)]).toEqual(['withdrawn', 'granted', 'granted'])
  expect(await world.asSystem((c) => removeImportedConsents(c, '5', 100))).toBe(3)
  expect([await decided(gone), await decided(fresh), await decided(again)]).toEqual(['withdrawn', 'unknown', 'withdrawn'])
})

test('columns of a file of parties are read, refused where unclear, recorded, passed over when told again, and taken back', async () => {
  const party = await put('会员')
  const plan = { source: 'members', zone: 'Asia/Shanghai' } as Plan
  const row = { partyId: party, values: new Map([['consent.marketing', ['是']], ['consent.marketing.sms', ['退订']], ['consent.date', ['2026-05-01']]]) }
  const write = () => world.asSystem((c) => consentPart.write({ ...c, importId: '8' } as BatchContext, plan, [row]))
  await write()
  expect([await decided(party), await decided(party, 'sms'), await decided(party, 'email')]).toEqual(['granted', 'denied', 'granted'])
  await write()
  expect((await world.owner.query("select purpose, channel, state, at, source from consent.entry where party_id = $1 order by channel nulls first", [party])).rows).toEqual([
    { purpose: 'marketing', channel: null, state: 'granted', at: new Date('2026-05-01T04:00:00Z'), source: 'members' }, { purpose: 'marketing', channel: 'sms', state: 'denied', at: new Date('2026-05-01T04:00:00Z'), source: 'members' },
  ])
  expect([consentPart.check!('consent.marketing', '看情况'), consentPart.check!('consent.marketing', '否'), consentPart.check!('consent.date', '2026-05-01')]).toEqual(['consent/unclear', null, null])
  const fields = (await world.asSystem((c) => consentPart.fields(c))).map((f) => f.key)
  expect(fields).toEqual(expect.arrayContaining(['consent.marketing', 'consent.marketing.sms', 'consent.profiling', 'consent.date']))
  expect(await world.asSystem((c) => consentPart.undo({ ...c, importId: '8' } as BatchContext, 100))).toEqual({ removed: 2, restored: 0, kept: 0 })
  expect(await decided(party)).toBe('unknown')
})
