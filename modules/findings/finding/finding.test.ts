import { pino } from 'pino'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { gather } from '#platform/extend/gather.ts'
import { createWorld, today, type World } from '#test/world.ts'
import '#modules/models/extension.ts'
import { createSegment } from '#modules/segments/api.ts'
import { SegmentInput } from '#modules/segments/contract.ts'
import { type Evidence, FindingInput, WholeFinding } from '../contract.ts'
import { createFinding } from './create-finding.ts'
import { countFindings, findFindings } from './find-findings.ts'
import { getFinding } from './read-findings.ts'
import { checkNow, tryEvidence } from './try-evidence.ts'
import { updateFinding } from './update-finding.ts'

let world: World
beforeAll(async () => {
  world = await createWorld()
  await world.owner.query(`insert into parties.party (id, kind, name, sort_name, unit_id, created_at, updated_at) select i, 'person', 'n' || i, 'n' || i, case when i % 2 = 0 then $1::bigint else $2::bigint end, now(), now() from generate_series(501, 540) i`, [world.units.qingyang, world.units.gaoxin])
  await world.owner.query(`insert into intelligence.standing (party_id, stage, tier, revenue, purchases) select i, case when i % 4 = 0 then 4 else 3 end, case when i <= 520 then 1 else 2 end, i * 100, 1 from generate_series(501, 540) i
    on conflict (party_id) do update set stage = excluded.stage, tier = excluded.tier, revenue = excluded.revenue, purchases = excluded.purchases`)
})
afterAll(() => world.close())

const vip = { field: 'tier', op: 'is', value: '1' } as const
const declining = { field: 'stage', op: 'is', value: '4' } as const
const share: Evidence = { of: 'share', filter: vip, having: declining }
const input = (more: object = {}) => FindingInput.parse({ claim: '贵宾客户每四位有一位在退化', figure: '退化占比', evidence: share, expected: { op: 'atLeast', value: 0.2 }, ...more })
const all = { limit: 50 } as const
const noticesOf = async (memberId: string) => (await world.owner.query('select reason from touchpoints.notice where member_id = $1 and ref_object = $2 order by id', [memberId, 'finding'])).rows.map((r) => r.reason)
const recount = async () => {
  const step = (await gather('scoringSteps')).find((s) => s.key === 'findings')!
  const seen: number[] = []
  await step.run({ db: world.db, now: today, log: pino({ level: 'silent' }), signal: new AbortController().signal, progress: (done) => seen.push(done) })
  return seen
}

test('a finding keeps the numbers then; new data turn it, its owner is told, and the history stays', async () => {
  const made = await world.as('guoYating', (c) => createFinding(c, input({ action: '每周致电', reviewOn: '2026-11-22', links: [{ object: 'party', ref: '501' }] })))
  expect(WholeFinding.parse(made)).toEqual(made)
  expect(made).toMatchObject({ state: 'holds', due: true, first: { value: 0.25, n: 20, asOf: '2026-11-22', holds: true }, links: [{ object: 'party', ref: '501', name: 'n501' }], owner: { name: '郭雅婷' }, mayChange: true })
  await world.owner.query('update intelligence.standing set stage = 3 where party_id in (504, 508, 512)')
  expect(await recount()).toEqual([1])
  const turned = await world.as('guoYating', (c) => getFinding(c, made.id))
  expect(turned).toMatchObject({ state: 'no-longer', first: { value: 0.25 }, last: { value: 0.1, holds: false }, line: [0.25, 0.1] })
  expect(await noticesOf(world.actors.guoYating.memberId!)).toEqual(['finding-turned'])
  await recount()
  expect(await noticesOf(world.actors.guoYating.memberId!)).toEqual(['finding-turned'])
  await world.owner.query('update intelligence.standing set stage = 4 where party_id in (504, 508, 512)')
  expect(await world.as('guoYating', (c) => checkNow({ ...c, db: world.db }, made.id))).toMatchObject({ state: 'holds', line: [0.25, 0.1, 0.1, 0.25] })
})

test('nobody learns by a finding what no list would show: the numbers are the owner’s, and shown to whom sees as much', async () => {
  const mine = await world.as('liNa', (c) => createFinding(c, input({ claim: '青羊店', expected: { op: 'atLeast', value: 0.4 } })))
  expect(mine.first).toMatchObject({ value: 0.5, n: 10 })
  const firms = await world.as('zhouMin', (c) => createFinding(c, input({ claim: '全公司' })))
  const seenBy = async (who: Parameters<World['as']>[0]) => (await world.as(who, (c) => findFindings(c, all))).items.map((f) => f.claim).filter((claim) => ['青羊店', '全公司'].includes(claim)).toSorted()
  expect(await seenBy('zhaoLei')).toEqual(['青羊店'])
  expect(await seenBy('wangQiang')).toEqual([])
  expect(await seenBy('guoYating')).toEqual(['全公司', '青羊店'].toSorted())
  await expect(world.as('wangQiang', (c) => getFinding(c, mine.id))).rejects.toMatchObject({ code: 'findings/not-found' })
  await expect(world.as('liNa', (c) => updateFinding(c, mine.id, { shared: true }, null))).rejects.toMatchObject({ code: 'request/forbidden' })
  await world.as('zhouMin', (c) => updateFinding(c, firms.id, { shared: true }, firms.version))
  expect(await seenBy('wangQiang')).toEqual(['全公司'])
  await expect(world.as('wangQiang', (c) => updateFinding(c, firms.id, { claim: 'x' }, null))).rejects.toMatchObject({ code: 'request/forbidden' })
})

test('handed to somebody who sees less, it is counted anew by what the new owner may see', async () => {
  const made = await world.as('zhouMin', (c) => createFinding(c, input({ evidence: { of: 'count', filter: vip }, expected: { op: 'atLeast', value: 15 } })))
  expect(made.first).toMatchObject({ value: 20, holds: true })
  await world.as('zhouMin', (c) => updateFinding(c, made.id, { ownerId: world.actors.wangQiang.memberId! }, made.version))
  await recount()
  expect(await world.as('wangQiang', (c) => getFinding(c, made.id))).toMatchObject({ last: { value: 10, holds: false }, state: 'no-longer' })
})

test('a comparison has to be sure; a figure that only its page can tell is never checked; a field that is gone says why', async () => {
  const evidence: Evidence = { of: 'mean', field: 'revenue', filter: { field: 'tier', op: 'is', value: '2' }, versus: vip }
  const made = await world.as('guoYating', (c) => createFinding(c, input({ evidence, expected: { op: 'above', value: 0, sure: true } })))
  expect(made).toMatchObject({ state: 'holds', last: { value: 20, n: 20, versusN: 20 } })
  expect(made.last!.low).toBeGreaterThan(16)
  expect(await world.as('guoYating', (c) => createFinding(c, input({ evidence: { of: 'noted', value: 7 } })))).toMatchObject({ state: 'unchecked', last: { value: 7, holds: null } })
  await expect(world.as('guoYating', (c) => tryEvidence(c, { of: 'mean', field: 'name', filter: vip }))).rejects.toMatchObject({ code: 'filter/unknown-field' })
  await world.owner.query(`update findings.finding set evidence = jsonb_set(evidence, '{field}', '"gone"') where id = $1`, [made.id])
  await recount()
  expect(await world.as('guoYating', (c) => getFinding(c, made.id))).toMatchObject({ state: 'unchecked', problem: 'filter/unknown-field', line: [20] })
})

test('a finding may rest on a segment, and is about it', async () => {
  const { id } = await world.as('guoYating', (c) => createSegment(c, SegmentInput.parse({ name: '退化中', definition: declining })))
  const made = await world.as('guoYating', (c) => createFinding(c, input({ evidence: { of: 'count', filter: { field: 'segment', op: 'is', value: id } }, expected: { op: 'atLeast', value: 1 } })))
  expect(made).toMatchObject({ links: [{ object: 'segment', ref: id, name: '退化中' }] })
  expect((await world.as('guoYating', (c) => findFindings(c, { ...all, object: 'segment', ref: id }))).items.map((f) => f.id)).toEqual([made.id])
})

test('a finding is tied to a playbook that acts on it by its name, to whoever may see playbooks', async () => {
  const { rows: [play] } = await world.owner.query("insert into playbooks.playbook (name, owner_id, created_at, updated_at) values ('沉默回访', $1, now(), now()) returning id::text", [world.actors.guoYating.memberId])
  const made = await world.as('guoYating', (c) => createFinding(c, input({ links: [{ object: 'playbook', ref: play.id }, { object: 'playbook', ref: '999999' }, { object: 'measure', ref: 'value.net' }] })))
  expect((await world.as('guoYating', (c) => getFinding(c, made.id))).links).toEqual([{ object: 'measure', ref: 'value.net', name: null }, { object: 'playbook', ref: play.id, name: '沉默回访' }])
})

test('what is expected anew is held against the last number; of two editors the second is told; archived ones leave the list', async () => {
  const made = await world.as('liNa', (c) => createFinding(c, input()))
  const changed = await world.as('liNa', (c) => updateFinding(c, made.id, { expected: { op: 'atMost', value: 0.1, sure: false } }, made.version))
  expect(changed).toMatchObject({ state: 'no-longer', version: made.version + 1 })
  await expect(world.as('liNa', (c) => updateFinding(c, made.id, { claim: 'x' }, made.version))).rejects.toMatchObject({ code: 'request/stale' })
  const before = await world.as('liNa', countFindings)
  await world.as('liNa', (c) => updateFinding(c, made.id, { archived: true }, null))
  expect(await world.as('liNa', countFindings)).toMatchObject({ noLonger: before.noLonger - 1, archived: before.archived + 1 })
  expect((await world.as('liNa', (c) => findFindings(c, { ...all, state: 'archived' }))).items.map((f) => f.id)).toEqual([made.id])
  const first = await world.as('guoYating', (c) => findFindings(c, { limit: 2 }))
  expect((await world.as('guoYating', (c) => findFindings(c, { limit: 2, cursor: first.next }))).items.map((f) => f.id)).not.toContain(first.items[0]!.id)
})
