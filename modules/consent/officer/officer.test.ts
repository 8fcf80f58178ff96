import { pino } from 'pino'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createParty } from '#modules/parties/api.ts'
import { createWorld, today, type World } from '#test/world.ts'
import { takeFor } from '../centre/ask-centre.ts'
import { recordConsent } from '../ledger/record-consent.ts'
import { ConsentOverview, PrivacyRequest, Retention } from './contract.ts'
import { exportProcessing } from './export-processing.ts'
import { findAccess } from './find-access.ts'
import { answerRequest, findRequests } from './find-requests.ts'
import { findStatements } from './find-statements.ts'
import { getConsentOverview } from './get-consent-overview.ts'
import { getRetention, putRetention } from './retention.ts'
import { run } from './run-retention.ts'

let world: World
let party: string
beforeAll(async () => {
  world = await createWorld()
  party = (await world.as('liNa', (c) => createParty(c, { kind: 'person', name: '林晓棠' }))).id
  for (const [state, at] of [['granted', '2026-09-03T00:00:00Z'], ['withdrawn', '2026-11-02T00:00:00Z']] as const) await world.as('liNa', (c) => recordConsent(c, party, { purpose: 'marketing', state, at, source: 'web', proof: { form: 'F-7', ip: '203.0.113.9', agent: 'x' } }))
})
afterAll(() => world.close())

test('statements are counted by month and purpose, as far as the asker sees', async () => {
  const seen = await world.as('hePrivacy', getConsentOverview)
  expect(ConsentOverview.parse(seen)).toEqual(seen)
  expect(seen.months).toHaveLength(12)
  expect(seen.months.filter((m) => m.granted + m.withdrawn > 0)).toEqual([{ month: '2026-09', granted: 1, denied: 0, withdrawn: 0, expired: 0 }, { month: '2026-11', granted: 0, denied: 0, withdrawn: 1, expired: 0 }])
  expect(seen.purposes.find((p) => p.key === 'marketing')).toMatchObject({ granted: 1, refused: 1 })
  expect((await world.as('hePrivacy', (c) => findStatements(c, { month: '2026-11', limit: 10 }))).items).toMatchObject([{ party: { name: '林晓棠' }, state: 'withdrawn', purpose: { en: 'Marketing' } }])
  expect((await world.as('hePrivacy', (c) => findStatements(c, { month: '2026-09', state: 'denied', limit: 10 }))).items).toEqual([])
  expect((await world.as('anna', getConsentOverview)).months.some((m) => m.granted > 0)).toBe(true)
})

test('a request has its deadline, reaches the officer, and is answered once', async () => {
  for (let i = 0; i < 2; i++) await world.as('liNa', (c) => takeFor(c, party, { kind: 'correction', note: '电话有误' }))
  const { items } = await world.as('hePrivacy', (c) => findRequests(c, { state: 'open', limit: 10 }))
  expect(items.map((r) => PrivacyRequest.parse(r))).toMatchObject([{ kind: 'correction', dueOn: '2026-12-22', daysLeft: 30, party: { name: '林晓棠' } }])
  expect((await world.owner.query("select member_id::text from touchpoints.notice where reason = 'privacy-request'")).rows).toEqual([{ member_id: world.actors.hePrivacy.memberId }])
  await world.as('hePrivacy', (c) => answerRequest(c, items[0]!.id, { outcome: 'done', because: '已更正' }))
  await expect(world.as('hePrivacy', (c) => answerRequest(c, items[0]!.id, { outcome: 'done' }))).rejects.toMatchObject({ code: 'consent/request-not-found' })
  expect((await world.as('hePrivacy', (c) => findRequests(c, { state: 'ended', limit: 10 }))).items).toMatchObject([{ outcome: 'done', by: '何其芳', because: '已更正' }])
  await expect(world.as('liNa', (c) => answerRequest(c, items[0]!.id, { outcome: 'done' }))).rejects.toMatchObject({ code: 'consent/request-not-found' })
})

test('retention takes away what hangs on a statement and never the statement; each run is logged', async () => {
  await world.owner.query("update consent.entry set recorded_at = recorded_at - interval '40 months' where state = 'granted'")
  const night = () => run({ db: world.db, now: today, log: pino({ level: 'silent' }), signal: new AbortController().signal })
  await night()
  const proofs = async () => (await world.owner.query('select state, proof from consent.entry where party_id = $1 order by at', [party])).rows
  expect(await proofs()).toEqual([{ state: 'granted', proof: { form: 'F-7' } }, { state: 'withdrawn', proof: { form: 'F-7', ip: '203.0.113.9', agent: 'x' } }])
  const kept = await world.as('hePrivacy', getRetention)
  expect(Retention.parse(kept)).toEqual(kept)
  expect(kept.runs).toMatchObject([{ key: 'visits', removed: 1 }])
  await world.as('hePrivacy', (c) => putRetention(c, 'visits', { keepMonths: 60, active: false }))
  await expect(world.as('hePrivacy', (c) => putRetention(c, 'dreams', { keepMonths: 6, active: true }))).rejects.toMatchObject({ code: 'consent/rule-not-found' })
  await expect(world.as('liNa', ({ tx }) => tx.updateTable('consent.retention' as never).set({ keep_months: 1 } as never).execute())).resolves.toMatchObject([{ numUpdatedRows: 0n }])
})

test('who accessed what is told; the record of processing is a table that no spreadsheet runs', async () => {
  const { members } = await world.as('hePrivacy', (c) => findAccess({ ...c, now: new Date() }))
  expect(members.map((m) => m.name)).toContain('李娜')
  const { stream, filename } = await world.as('hePrivacy', (c) => exportProcessing(c, 'zh-CN'))
  const text = (await stream.toArray()).join('')
  expect(filename).toBe('个人信息处理活动记录.csv')
  expect(text.split('\r\n')).toHaveLength(7)
  expect(text).toContain('"营销"')
  expect(text).toContain('"履行合同"')
})
