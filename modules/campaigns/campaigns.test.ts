import { buffer } from 'node:stream/consumers'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { seeded } from '#analytics/index.ts'
import { recordConsent } from '#modules/consent/api.ts'
import { createOffer, setOfferState } from '#modules/offers/api.ts'
import { OfferInput } from '#modules/offers/contract.ts'
import { createParty } from '#modules/parties/api.ts'
import { createSegment, fillSegment } from '#modules/segments/api.ts'
import type { JobContext } from '#platform/jobs/job.ts'
import { type CastName, createWorld, today, type World } from '#test/world.ts'
import { actOnCampaign, advanceCampaign, createCampaign, evaluateCampaign, readCampaign } from './api.ts'
import { approveCampaign } from './approval/approve-campaign.ts'
import { findAwaiting } from './approval/find-awaiting.ts'
import { askForecast, getForecast } from './audience/ask-forecast.ts'
import { findReach } from './audience/find-reach.ts'
import { run as forecast } from './audience/forecast-job.ts'
import { countOverlaps } from './calendar/count-overlaps.ts'
import { findCollisions } from './calendar/find-collisions.ts'
import { updateCampaign } from './campaign/save-campaign.ts'
import { CampaignInput } from './contract.ts'
import { findPartyCampaigns } from './party/find-party-campaigns.ts'
import { printReport } from './report/print-report.ts'
import { run as advance } from './run/advance-job.ts'
import { testCampaign } from './wave/test-wave.ts'

let world: World
let ids: string[]
let segment: string
const PARTIES = 60
const later = (hours: number): Date => new Date(today.getTime() + hours * 3_600_000)
const job = (now = today): JobContext => ({ db: world.db, now, log: { info() {}, warn() {}, error(told: unknown) { throw (told as { err?: Error }).err ?? told } } as never, signal: new AbortController().signal })

beforeAll(async () => {
  world = await createWorld()
  process.env.SMTP_URL = 'smtp://127.0.0.1:1'
  ids = await world.as('liNa', async (c) => {
    const made: string[] = []
    for (let i = 0; i < PARTIES; i++) {
      const { id } = await createParty(c, { kind: 'person', name: `客户${i}`, roles: ['customer'], contacts: i % 10 === 9 ? [] : [{ channel: 'email', value: `c${i}@example.com`, label: 'main' }] })
      if (i % 10 !== 8) await recordConsent(c, id, { purpose: 'marketing', state: i % 10 === 7 ? 'withdrawn' : 'granted', source: 'hand', at: '2026-01-01T00:00:00Z' })
      made.push(id)
    }
    return made
  })
  const made = await world.as('anna', (c) => createSegment(c, { name: '全部客户', shared: true, definition: { field: 'role', op: 'is', value: 'customer' } }))
  segment = made.id
  await fillSegment(world.db, made, { now: today, why: 'definition' })
})
afterAll(async () => { delete process.env.SMTP_URL; await world.close() })

const plan = (more: object = {}, wave: object = {}) => CampaignInput.parse({
  name: '春茶上市', segments: [segment], holdout: 0.2, startsAt: today.toISOString(), waves: [{ dueAt: today.toISOString(), channel: 'email', variants: [{ subject: '新茶', body: '{{name|您}}好' }], ...wave }], ...more,
})
const make = (more: object = {}, wave: object = {}, who: CastName = 'anna') => world.as(who, (c) => createCampaign(c, plan(more, wave)))
const start = async (more: object = {}, wave: object = {}) => {
  const { id } = await make(more, wave)
  await world.as('anna', (c) => actOnCampaign(c, id, 'ask'))
  await advance(job())
  return id
}
const read = (id: string) => world.as('anna', (c) => readCampaign(c, id))
const ledger = async (id: string, wave = 1) => (await world.owner.query<{ party_id: string; state: string; reason: string | null; subject: string; due_at: Date }>('select m.party_id::text, m.state, m.reason, m.due_at, c.subject from messaging.message m join messaging.content c on c.id = m.content_id where m.step = $1', [`campaign/${id}/wave/${wave}`])).rows

test('the forecast says who is kept out and why, with the parties behind each bar', async () => {
  const { id } = await make()
  await world.as('anna', (c) => askForecast(c, id))
  await forecast(job(), { id })
  const told = await world.as('anna', (c) => getForecast(c, id))
  const of = (reason: string) => told.kept.find((k) => k.reason === reason)?.parties ?? 0
  expect([told.pending, told.audience, of('no-address'), of('consent-unknown'), of('consent-withdrawn')]).toEqual([false, PARTIES, 6, 6, 6])
  expect(told.reached + of('held')).toBe(42)
  expect((await world.as('anna', (c) => findReach(c, id, { limit: 50, kept: 'no-address' }))).items).toHaveLength(6)
  expect((await world.as('anna', (c) => findReach(c, id, { limit: 200, kept: 'reached' }))).items).toHaveLength(told.reached)
})

test('each wave has a forecast of its own: by its channel, its day, and what earlier waves send', async () => {
  const wave = (channel: string, hours: number) => ({ dueAt: later(hours).toISOString(), channel, variants: [{ subject: '茶', body: '茶' }] })
  const { id } = await make({ holdout: 0, waves: [wave('email', 0), wave('email', 1), wave('sms', 48)] })
  await world.owner.query("insert into firm.setting (key, value) values ('sending.caps', '{\"day\":1,\"week\":null,\"month\":null}')")
  await forecast(job(), { id })
  await world.owner.query("delete from firm.setting where key = 'sending.caps'")
  const { audience, reached, waves } = await world.as('anna', (c) => getForecast(c, id))
  expect([audience, reached, waves.map((w) => [w.number, w.channel, w.reached])]).toEqual([PARTIES, 42, [[1, 'email', 42], [2, 'email', 0], [3, 'sms', 0]]])
  expect(waves[1]!.kept.find((k) => k.reason === 'cap-day')?.parties).toBe(42)
  expect(waves[2]!.kept.find((k) => k.reason === 'no-address')?.parties).toBe(48)
  expect((await world.as('anna', (c) => findReach(c, id, { limit: 200, wave: 2, kept: 'cap-day' }))).items).toHaveLength(42)
})

test('whoever is of another unit sees how many, and none of the parties behind it', async () => {
  const { id } = await make()
  await forecast(job(), { id })
  const asked = (who: CastName) => world.as(who, async (c) => ({ all: (await getForecast(c, id)).audience, behind: (await findReach(c, id, { limit: 200 })).items.length }))
  expect(await asked('wangQiang')).toEqual({ all: PARTIES, behind: 0 })
  expect(await asked('liNa')).toEqual({ all: PARTIES, behind: PARTIES })
})

test('it runs by itself: entered, part left out by lot, sent once to the others, over; asked again nothing more is sent', async () => {
  const id = await start()
  const campaign = await read(id)
  expect([campaign.state, campaign.members.treated + campaign.members.held]).toEqual(['ended', PARTIES])
  expect(campaign.members.held).toBeGreaterThan(3)
  const rows = await ledger(id)
  expect(rows).toHaveLength(campaign.members.treated)
  expect(campaign.waves[0]).toMatchObject({ state: 'done', queued: rows.filter((r) => r.state === 'queued').length, withheld: rows.filter((r) => r.state === 'withheld').length })
  await advance(job(later(1)))
  expect(await ledger(id)).toHaveLength(rows.length)
  const held = await world.as('anna', (c) => findReach(c, id, { limit: 100, part: 'held' }))
  const of = (party: string) => world.as('anna', (c) => findPartyCampaigns(c, party, { limit: 10 })).then((all) => all.find((one) => one.campaign.id === id))
  expect(await of(held.items[0]!.id)).toMatchObject({ part: 'held', messages: [] })
  expect(await of(rows.find((r) => r.state === 'queued')!.party_id)).toMatchObject({ part: 'treated', messages: [{ wave: 1, channel: 'email', state: 'queued', opened: false }] })
  expect(held.items.some((p) => rows.some((r) => r.party_id === p.id))).toBe(false)
})

const told = async (who: CastName) => (await world.owner.query<{ reason: string }>("select reason from touchpoints.notice where member_id = $1 and ref_object = 'campaign' order by id", [world.actors[who].memberId])).rows.map((r) => r.reason)

test('a small one is approved by being asked for; a large one by somebody with the authority who is another', async () => {
  const { id } = await make({ budget: '60000' })
  await expect(world.as('anna', (c) => approveCampaign(c, id, true))).rejects.toMatchObject({ code: 'campaigns/state-change' })
  expect((await world.as('anna', (c) => actOnCampaign(c, id, 'ask'))).state).toBe('asked')
  expect(await told('zhaoLei')).toEqual([])
  expect(await told('zhouMin')).toEqual(['campaign-asked'])
  await advance(job())
  expect(await ledger(id)).toEqual([])
  await expect(world.as('zhaoLei', (c) => approveCampaign(c, id, true))).rejects.toMatchObject({ code: 'campaigns/beyond-authority', params: { amount: '60000.00', most: '50000.00' } })
  await world.owner.query("insert into firm.setting (key, value) values ('campaigns.approval', $1)", [JSON.stringify({ free: 1000, limits: { manager: 80_000 }, own: false })])
  expect((await world.as('zhaoLei', findAwaiting)).map((c) => c.id)).toContain(id)
  expect(await world.as('anna', findAwaiting)).toEqual([])
  expect((await world.as('zhaoLei', (c) => approveCampaign(c, id, true))).state).toBe('approved')
  expect(await told('anna')).toEqual(['campaign-approved'])
  expect((await world.as('anna', async (c) => updateCampaign(c, id, plan({ name: '改过' }), (await readCampaign(c, id)).version))).state).toBe('draft')
  const own = await make({ budget: '5000' }, {}, 'zhaoLei')
  await world.as('zhaoLei', (c) => actOnCampaign(c, own.id, 'ask'))
  await expect(world.as('zhaoLei', (c) => approveCampaign(c, own.id, true))).rejects.toMatchObject({ code: 'campaigns/own-approval' })
  expect((await world.as('zhaoLei', findAwaiting)).map((c) => c.id)).not.toContain(own.id)
})

test('paused, what waits is held back; resumed it goes on; stopped it is taken back', async () => {
  const id = await start({ late: true })
  const act = async (what: 'pause' | 'resume' | 'stop') => { await world.as('anna', (c) => actOnCampaign(c, id, what)); await advance(job(), { id }) }
  const states = async () => [...new Set((await ledger(id)).filter((r) => r.state !== 'withheld').map((r) => `${r.state} ${r.reason} ${r.due_at.getTime() > later(24).getTime()}`))]
  await act('pause')
  expect(await states()).toEqual(['queued paused true'])
  await act('resume')
  expect(await states()).toEqual(['queued null false'])
  await act('stop')
  expect(await states()).toEqual(['cancelled campaign-stopped false'])
})

test('variants are tried on a share; one that wins goes to the others, and each has one variant only', async () => {
  const id = await start({ holdout: 0 }, { variants: [{ label: 'A', subject: '甲' }, { label: 'B', subject: '乙' }].map((v) => ({ ...v, body: '好' })), test: { metric: 'clicked', share: 0.5, base: 0.2, lift: 1, hours: 24 } })
  const tried = await ledger(id)
  expect(new Set(tried.map((r) => r.subject))).toEqual(new Set(['甲', '乙']))
  expect(tried.length).toBeLessThan(PARTIES)
  await world.owner.query("update messaging.message set state = 'sent', handed_at = $2, ended_at = $2 where step = $1 and state = 'queued'", [`campaign/${id}/wave/1`, today])
  await world.owner.query("insert into messaging.notice (message_id, kind, at, recorded_at) select m.id, 'clicked', $2, $2 from messaging.message m join messaging.content c on c.id = m.content_id where m.step = $1 and m.state = 'sent' and c.subject = '乙'", [`campaign/${id}/wave/1`, today])
  await advance(job(later(25)))
  const campaign = await read(id)
  expect(campaign.waves[0]).toMatchObject({ state: 'done', winner: 1 })
  const rest = (await ledger(id)).filter((r) => !tried.some((t) => t.party_id === r.party_id))
  expect(rest).toHaveLength(PARTIES - tried.length)
  expect(new Set(rest.map((r) => r.subject))).toEqual(new Set(['乙']))
})

test('with an offer, whoever gets none gets no message; a later wave goes to those who did not open; tests go to the seed list', async () => {
  const offer = await world.as('anna', async (c) => setOfferState(c, (await createOffer(c, OfferInput.parse({ name: '九折', benefit: 'percent', worth: 10, stock: 10, perParty: 1 }))).id, 'active'))
  const id = await start({ holdout: 0, seeds: ids.slice(0, 2), late: true, waves: [
    { dueAt: today.toISOString(), channel: 'email', variants: [{ subject: '券', body: '{{offer.code}}', offerId: offer.id }] },
    { dueAt: later(48).toISOString(), channel: 'email', toWhom: 'not-opened', variants: [{ subject: '提醒', body: '还在等您' }] },
  ] })
  expect((await ledger(id)).filter((r) => r.state === 'queued')).toHaveLength(10)
  expect((await read(id)).waves[0]).toMatchObject({ queued: 10, withheld: 18, withoutOffer: 32 })
  const { rows: [opened] } = await world.owner.query<{ id: string }>("select id from messaging.message where step = $1 and state = 'queued' limit 1", [`campaign/${id}/wave/1`])
  await world.owner.query("insert into messaging.notice (message_id, kind, at, recorded_at) values ($1, 'opened', $2, $2)", [opened!.id, today])
  await advance(job(later(49)))
  expect(await ledger(id, 2)).toHaveLength(PARTIES - 1)
  expect(await world.as('anna', (c) => testCampaign(c, id, 1))).toEqual({ queued: 2, withheld: 0 })
})

test('whoever enters the segment later is taken in where that was chosen, once', async () => {
  const id = await start({ holdout: 0, late: true })
  const fresh = await world.as('liNa', (c) => createParty(c, { kind: 'person', name: '新客', roles: ['customer'], contacts: [{ channel: 'email', value: 'new@example.com', label: 'main' }] }))
  await world.owner.query('insert into segments.member (segment_id, party_id, since, unit_id, owner_id) select $1, id, now(), unit_id, owner_id from parties.party where id = $2 on conflict do nothing', [segment, fresh.id])
  await advance(job(later(1)))
  await advance(job(later(2)))
  expect((await ledger(id)).filter((r) => r.party_id === fresh.id)).toHaveLength(1)
  await world.owner.query('delete from segments.member where party_id = $1', [fresh.id])
})

test('two campaigns that reach the same parties in the same days are told', async () => {
  await make({ name: '甲' })
  const find = () => world.as('anna', (c) => findCollisions(c, { from: later(-1).toISOString(), to: later(1).toISOString(), days: 3 }))
  expect(await find()).toMatchObject({ pending: true })
  await countOverlaps(world.db, today, new AbortController().signal)
  const { collisions, pending } = await find()
  expect(pending).toBe(false)
  expect(collisions.length).toBeGreaterThan(0)
  expect(collisions.every((x) => x.parties === PARTIES)).toBe(true)
})

test('the result: what became of the messages, and what was brought beside those left out', async () => {
  const id = await start({ holdout: 0.4, costs: [{ what: '印刷', amount: '100' }], followDays: 10 })
  const { rows } = await world.owner.query<{ party_id: string; part: string }>('select party_id, part from campaigns.member where campaign_id = $1 and kept is null order by party_id', [id])
  await world.owner.query(`insert into orders.sales_order (buyer_id, ordered_day, currency, amount, base_cents, base_cost_cents, unit_id, created_at, updated_at)
    select b, '2026-11-25', 'CNY', c / 100.0, c, c / 2, $3, now(), now() from unnest($1::bigint[], $2::bigint[]) o (b, c)`, [rows.map((r) => r.party_id), rows.map((r, i) => (r.part === 'treated' ? 10_000 : 0) + 5000 + (i % 7) * 100), world.units.qingyang])
  const [first] = rows.filter((r) => r.part === 'treated')
  await world.owner.query("update messaging.message set state = 'sent', handed_at = $2, ended_at = $2 where step = $1 and state = 'queued'", [`campaign/${id}/wave/1`, today])
  await world.owner.query("insert into messaging.notice (message_id, kind, at, recorded_at, machine) select id, k, $2, $2, k = 'clicked' from messaging.message, unnest('{opened,clicked}'::text[]) k where step = $1 and party_id = $3", [`campaign/${id}/wave/1`, today, first!.party_id])
  const result = (await world.asSystem((c) => evaluateCampaign({ ...c, now: later(24 * 12) }, id)))!
  expect(result).toMatchObject({ whole: true, against: 'held', from: '2026-11-22', cost: { total: '100.00' }, funnel: { opened: 1, clicked: 0 } })
  const margin = result.evaluations.find((e) => e.outcome === 'margin')!
  expect(margin.perParty!.lower).toBeGreaterThan(45)
  expect(margin.perParty!.upper).toBeLessThan(55)
  expect(margin.perParty!.value).toBeCloseTo(50, -1)
  expect(result.roi!.value).toBeCloseTo(margin.inAll!.value / 100 - 1, 6)
  expect(result.paybackDays).toBe(4)
  const { stream } = await world.as('anna', (c) => printReport(c, id))
  const pdf = (await buffer(stream)).toString('latin1')
  expect(pdf.startsWith('%PDF-')).toBe(true)
  expect(pdf.match(/\/Type \/Page\b/g)).toHaveLength(1)
  const treated = rows.filter((r) => r.part === 'treated').length
  expect(result.attribution.find((a) => a.rule === 'first')!.revenue).toBeLessThanOrEqual(result.attribution.find((a) => a.rule === 'last')!.revenue + treated * 200)
})

test('killed in the middle of any piece, it goes on and sends nobody twice', async () => {
  const { id } = await make({ holdout: 0.1 })
  await world.as('anna', (c) => actOnCampaign(c, id, 'ask'))
  const random = seeded(5)
  for (let tries = 0; tries < 40; tries++) {
    const stop = new AbortController()
    const broken = world.db.withPlugin({ transformQuery: ({ node }) => node, transformResult: async ({ result }) => { if (random() < 0.08) throw new Error('killed'); return result } })
    await advanceCampaign(broken as never, id, today, stop.signal).catch((error: Error) => { if (error.message !== 'killed') throw error })
  }
  await advance(job())
  const campaign = await read(id)
  const rows = await ledger(id)
  expect(campaign.state).toBe('ended')
  expect(new Set(rows.map((r) => r.party_id)).size).toBe(rows.length)
  expect(rows).toHaveLength(campaign.members.treated)
})
