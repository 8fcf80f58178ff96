import { afterAll, beforeAll, expect, test } from 'vitest'
import { findBehind } from '../behind/find-behind.ts'
import { findMeasures } from '../catalogue/find-measures.ts'
import { AnalysisQuery } from '../contract.ts'
import { openStage, type Stage } from '../testing/stage.ts'

let stage: Stage
beforeAll(async () => { stage = await openStage() })
afterAll(() => stage.close())

const autumn = { from: '2026-09-01', to: '2026-11-30' }

test('one figure, and one that is told in none: cancelled orders are left out, returns taken off', async () => {
  expect(await stage.told('guoYating', { measures: ['orders.revenue', 'orders.count', 'orders.buyers', 'orders.days', 'orders.average', 'orders.margin'] })).toEqual(['合计: 1220.00 8 5 7 165.00 0.6154'])
  expect(await stage.told('guoYating', { measures: ['orders.revenue', 'orders.average'], period: { from: '2020-01-01', to: '2020-12-31' } })).toEqual(['合计: 0.00 —'])
})

test('totals of what does not add up are counted, not summed', async () => {
  expect(await stage.told('guoYating', { measures: ['orders.buyers'], rows: [{ by: 'order.channel' }], columns: [{ by: 'time', grain: 'month' }], period: autumn })).toEqual([
    '门店: 1, 1, 1, 3', '网站: ·, 2, 0, 2', '未知: ·, ·, 1, 1', '合计: 1, 3, 2, 5',
  ])
})

test('who has several tags counts in each, and once in the total', async () => {
  expect(await stage.told('guoYating', { measures: ['orders.revenue', 'orders.buyers'], rows: [{ by: 'party.tag' }, { by: 'order.channel' }] })).toEqual([
    '未知 / 门店: 480.00 2', '未知 / 网站: 120.00 1', '未知 / 未知: 70.00 1', '未知: 670.00 3',
    '会员 / 门店: 300.00 2', '会员 / 网站: 250.00 1', '会员: 550.00 2', '团购 / 网站: 250.00 1', '团购 / 门店: 100.00 1', '团购: 350.00 1', '合计: 1220.00 5',
  ])
})

test('the greatest, and the others together', async () => {
  expect(await stage.told('guoYating', { measures: ['orders.buyers'], rows: [{ by: 'order.channel', top: 1 }] })).toEqual(['门店: 4', '其他: 3', '合计: 5'])
  expect(await stage.told('guoYating', { measures: ['lines.quantity', 'lines.revenue'], rows: [{ by: 'product' }], columns: [{ by: 'product.category' }] })).toEqual(['=茶杯: 10 1050.00, ·, 10 1050.00', '明前茶: ·, 6 170.00, 6 170.00', '合计: 10 1050.00, 6 170.00, 16 1220.00'])
})

test('a period beside the one before, and the year before', async () => {
  const query = { measures: ['orders.revenue'], rows: [{ by: 'time', grain: 'month' as const }] }
  expect(await stage.told('guoYating', { ...query, period: { from: '2026-10-01', to: '2026-11-30' }, compare: 'previous' })).toEqual(['2026-10: 670.00 (0.00)', '2026-11: 50.00 (100.00)', '合计: 720.00 (100.00)'])
  expect(await stage.told('guoYating', { ...query, period: { last: 2, unit: 'month' }, compare: 'year' })).toEqual(['2026-10: 670.00 (400.00)', '2026-11: 50.00 (0.00)', '合计: 720.00 (400.00)'])
})

test('states are of now; a history is told as of each end, and its total is the last', async () => {
  expect(await stage.told('guoYating', { measures: ['standing.customers', 'standing.average'], rows: [{ by: 'stage' }] })).toEqual(['考察期: 2 75.00', '稳定期: 1 350.00', '退化期: 2 360.00', '合计: 5 244.00'])
  expect(await stage.told('guoYating', { measures: ['history.customers', 'history.declining'], columns: [{ by: 'time', grain: 'month' }], period: autumn })).toEqual(['合计: 2 0, 3 0, 3 2, 3 2'])
  await expect(stage.told('guoYating', { measures: ['standing.customers'], rows: [{ by: 'time' }] })).rejects.toThrow('measures/not-over-time')
})

test('measures of different tables stand side by side, narrowed by a filter, a slice, an age', async () => {
  const both = { measures: ['orders.revenue', 'parties.count'], rows: [{ by: 'party.unit' }] }
  expect(await stage.told('guoYating', both)).toEqual(['青羊店: 620.00 3', '高新店: 600.00 2', '合计: 1220.00 5'])
  expect(await stage.told('guoYating', { ...both, parties: { not: { field: 'unit', op: 'is', value: stage.units.gaoxin } } })).toEqual(['青羊店: 620.00 3', '合计: 620.00 3'])
  expect(await stage.told('guoYating', { measures: ['orders.revenue'], only: [{ by: 'tier', in: ['1'] }, { by: 'time', grain: 'month', in: ['2026-10'] }] })).toEqual(['合计: 370.00'])
  expect(await stage.told('guoYating', { measures: ['parties.count'], rows: [{ by: 'party.age' }] })).toEqual(['30–39: 5', '合计: 5'])
  expect(await stage.told('guoYating', { measures: ['parties.new'], columns: [{ by: 'time', grain: 'quarter' }], period: { from: '2026-01-01', to: '2026-12-31' } })).toEqual(['合计: 1, 2, 1, 1, 5'])
})

test('figures count only what the asker may see, and small cells of closed parties are withheld', async () => {
  expect(await stage.told('zhaoLei', { measures: ['orders.revenue'] })).toEqual(['合计: 1220.00'])
  expect(await stage.told('liNa', { measures: ['parties.count', 'standing.revenue'] })).toEqual(['合计: 3 620.00'])
  expect(await stage.told('liNa', { measures: ['orders.revenue'], rows: [{ by: 'order.channel' }] })).toEqual(['门店: 300.00', '未知: 70.00', '网站: 保密', '合计: 保密'])
  await stage.owner.query(`insert into firm.setting (key, value, updated_at) values ('analysis.smallCell', '1', now())`)
  expect(await stage.told('liNa', { measures: ['orders.revenue'], rows: [{ by: 'order.channel' }] })).toEqual(['网站: 370.00', '门店: 300.00', '未知: 70.00', '合计: 740.00'])
})

test('what one may not know is refused as if it were not there', async () => {
  const dim = { ...stage.actors.guoYating, fieldLevels: { 'order.cost': 'hidden', 'party.birthday': 'masked' } as const }
  const asked = (query: object) => stage.answer.call(null, 'guoYating', query)
  const before = stage.actors.guoYating
  stage.actors.guoYating = dim
  try {
    for (const measure of ['orders.profit', 'orders.margin', 'orders.costed', 'standing.profit']) await expect(asked({ measures: [measure] })).rejects.toThrow('measures/unknown-measure')
    await expect(asked({ measures: ['parties.count'], rows: [{ by: 'party.age' }] })).rejects.toThrow('measures/unknown-dimension')
    await expect(asked({ measures: ['parties.count'], only: [{ by: 'party.age', in: ['30'] }] })).rejects.toThrow('measures/unknown-dimension')
    await expect(asked({ measures: ['parties.count'], parties: { field: 'birthday', op: 'filled' } })).rejects.toThrow('request/forbidden')
  } finally { stage.actors.guoYating = before }
  await expect(stage.answer('wuShen', { measures: ['orders.revenue'] })).rejects.toThrow('measures/unknown-measure')
})

test('the firm\'s own fields are splits for whoever may see them', async () => {
  await stage.owner.query(`insert into parties.field (key, kind, label, choices, visible_to, created_at, updated_at) values
    ('taste', 'choices', '{"zh-CN": "口味", "zh-TW": "口味", "en": "Taste"}', '[{"key": "green", "label": {"zh-CN": "绿茶", "zh-TW": "綠茶", "en": "Green"}}, {"key": "dark", "label": {"zh-CN": "黑茶", "zh-TW": "黑茶", "en": "Dark"}}]', null, now(), now()),
    ('joined', 'date', '{"zh-CN": "入会", "zh-TW": "入會", "en": "Joined"}', '[]', null, now(), now()), ('secret', 'text', '{"zh-CN": "密", "zh-TW": "密", "en": "Secret"}', '[]', '{1}', now(), now())`)
  await stage.owner.query(`update parties.party set custom = case id when 501 then '{"taste": ["green", "dark"], "joined": "2026-03-05", "secret": "x"}'::jsonb when 502 then '{"taste": ["dark"], "joined": "2026-05-01"}' else '{}' end`)
  await stage.feed()
  expect(await stage.told('guoYating', { measures: ['orders.revenue', 'orders.buyers'], rows: [{ by: 'custom.taste' }] })).toEqual(['绿茶: 350.00 1', '黑茶: 550.00 2', '未知: 670.00 3', '合计: 1220.00 5'])
  expect(await stage.told('guoYating', { measures: ['parties.count'], rows: [{ by: 'custom.joined', grain: 'quarter' }], only: [{ by: 'custom.taste', in: ['dark'] }] })).toEqual(['2026-Q1: 1', '2026-Q2: 1', '合计: 2'])
  await expect(stage.told('liNa', { measures: ['parties.count'], rows: [{ by: 'custom.secret' }] })).rejects.toThrow('measures/unknown-dimension')
  expect((await stage.as('liNa', findMeasures)).dimensions.map((d) => d.key).filter((key) => key.startsWith('custom.'))).toEqual(['custom.taste', 'custom.joined'])
})

test('a mart narrows figures and those behind them, and shows nobody more than their lists do', async () => {
  const { rows: [mart] } = await stage.owner.query<{ id: string }>(`insert into warehouse.mart (name, unit_ids, functions, updated_at) values ('青羊销售', $1, '{orders}', now()) returning id::text`, [[stage.units.qingyang]])
  const asked = { measures: ['orders.revenue', 'parties.count'], rows: [{ by: 'party.unit' }], mart: mart!.id }
  expect(await stage.told('guoYating', asked)).toEqual(['青羊店: 620.00 3', '合计: 620.00 3'])
  expect(await stage.told('wangQiang', { ...asked, measures: ['parties.count'] })).toEqual(['合计: ·'])
  const behind = await stage.as('guoYating', (c) => findBehind(c, { query: AnalysisQuery.parse({ ...asked, rows: [] }), measure: 'parties.count', limit: 50 }))
  expect([behind.total, behind.filter]).toEqual([3, { field: 'party', op: 'in', value: ['501', '502', '503'] }])
  await expect(stage.told('guoYating', { measures: ['standing.customers'], mart: mart!.id })).rejects.toThrow('warehouse/outside-mart')
})
