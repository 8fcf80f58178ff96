import { text } from 'node:stream/consumers'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { getPyramid, getStageFlow } from '#modules/intelligence/api.ts'
import { AnalysisInput, AnalysisQuery } from '../contract.ts'
import { findAnalyses } from '../analysis/read-analyses.ts'
import { changeAnalysis, createAnalysis, deleteAnalysis } from '../analysis/write-analysis.ts'
import { analysisEraser } from '../analysis/analysis-eraser.ts'
import { findMeasures } from '../catalogue/find-measures.ts'
import { exportAnalysis } from '../export/export-analysis.ts'
import { openStage, type Stage } from '../testing/stage.ts'
import { findBehind } from './find-behind.ts'

let stage: Stage
beforeAll(async () => { stage = await openStage() })
afterAll(() => stage.close())

const behind = (who: 'guoYating' | 'liNa', measure: string, query: Partial<AnalysisQuery> = {}, more: { limit?: number; cursor?: string } = {}) =>
  stage.as(who, (c) => findBehind(c, { query: AnalysisQuery.parse({ measures: [measure], ...query }), measure, limit: 50, ...more }))
const names = (reply: Awaited<ReturnType<typeof behind>>) => reply.items.map((i) => `${i.name} ${i.value}`)

test('a figure opens to those behind it, the largest part first, page by page', async () => {
  const first = await behind('guoYating', 'orders.revenue', { only: [{ by: 'order.channel', in: ['shop'] }] }, { limit: 2 })
  expect([names(first), first.total]).toEqual([['刘洋 400.00', '周敏 200.00'], 4])
  const second = await behind('guoYating', 'orders.revenue', { only: [{ by: 'order.channel', in: ['shop'] }] }, { limit: 2, cursor: first.next! })
  expect([names(second), second.next]).toEqual([['林晓棠 100.00', '何静 80.00'], undefined])
  expect(names(await behind('guoYating', 'orders.average', { only: [{ by: 'order.channel', not: ['shop', 'web'] }] }))).toEqual(['陈杰 70.00'])
  expect(names(await behind('guoYating', 'history.declining', { period: { from: '2026-10-01', to: '2026-11-10' } }))).toEqual(['刘洋 1'])
})

test('only those whom one may open are named, and no number of the others', async () => {
  expect(await behind('liNa', 'orders.revenue', { only: [{ by: 'order.channel', in: ['web'] }] })).toMatchObject({ total: 1, items: [{ name: '林晓棠', value: '250.00' }] })
  expect(await behind('liNa', 'parties.count')).toMatchObject({ total: 3 })
})

test('the same parties as a filter: in the list\'s words where they say it, else one by one', async () => {
  expect((await behind('guoYating', 'standing.customers', { only: [{ by: 'stage', in: ['4'] }] })).filter).toEqual({ all: [{ field: 'purchases', op: 'atLeast', value: 1 }, { field: 'stage', op: 'is', value: '4' }] })
  const named = (await behind('guoYating', 'orders.buyers', { only: [{ by: 'order.channel', in: ['web'] }] })).filter
  expect(named).toEqual({ field: 'party', op: 'in', value: ['501', '504'] })
  expect(await stage.told('guoYating', { measures: ['parties.count'], parties: named! })).toEqual(['合计: 2'])
})

test('the pages of insight tell the same figures as the measures', async () => {
  const pyramid = await stage.as('guoYating', (c) => getPyramid({ ...c, db: stage.db }))
  expect(await stage.told('guoYating', { measures: ['standing.customers', 'standing.revenue'], rows: [{ by: 'tier' }] })).toEqual([...pyramid.tiers.map((t) => `${t.name}: ${t.customers} ${t.value}`), `合计: ${pyramid.customers} 1220.00`])
  const { stages } = await stage.as('guoYating', (c) => getStageFlow(c, {}))
  expect((await stage.answer('guoYating', { measures: ['parties.count'], rows: [{ by: 'stage' }] })).rows.slice(0, -1).map((h) => Number(h.path[0]!.key))).toEqual(stages.filter((s) => s.now > 0).map((s) => s.stage))
})

test('a file has what the screen has, with nothing in it that a spreadsheet would run', async () => {
  const { stream, filename } = await stage.as('guoYating', (c) => exportAnalysis(c, { query: AnalysisQuery.parse({ measures: ['lines.revenue'], rows: [{ by: 'product' }], columns: [{ by: 'time', grain: 'year' }], period: { from: '2026-01-01', to: '2026-12-31' }, compare: 'year' }), format: 'csv' }))
  expect(filename).toBe('分析-2026-11-22.csv')
  expect((await text(stream)).replace('\ufeff', '').trim().split('\r\n')).toEqual(['产品,2026 · 产品净销售额,2026 · 产品净销售额 (对比期),合计 · 产品净销售额,合计 · 产品净销售额 (对比期)', "'=茶杯,650.00,400.00,650.00,400.00", '明前茶,170.00,0.00,170.00,0.00', '合计,820.00,400.00,820.00,400.00'])
})

test('kept for oneself or for everyone; each sees by it what they may; gone without a trace when someone is erased', async () => {
  const input = AnalysisInput.parse({ name: '林晓棠的订单', query: { measures: ['orders.revenue'], parties: { field: 'name', op: 'is', value: '林晓棠' } } })
  const made = await stage.as('guoYating', (c) => createAnalysis(c, input))
  const seen = async (who: 'liNa' | 'guoYating') => (await stage.as(who, findAnalyses)).analyses.map((a) => a.name)
  expect(await seen('liNa')).toEqual([])
  await stage.as('guoYating', (c) => changeAnalysis(c, made.id, { ...input, shared: true }, made.version))
  expect(await seen('liNa')).toEqual(['林晓棠的订单'])
  expect((await stage.as('liNa', findMeasures)).usedIn).toEqual([{ measure: 'orders.revenue', id: made.id, name: '林晓棠的订单' }])
  await expect(stage.as('liNa', (c) => changeAnalysis(c, made.id, input, 2))).rejects.toThrow('measures/not-found')
  await expect(stage.as('guoYating', (c) => changeAnalysis(c, made.id, input, 1))).rejects.toThrow('request/stale')
  await stage.asSystem((c) => analysisEraser.erase(c, { ids: ['501'], texts: ['林晓棠'] } as Parameters<typeof analysisEraser.erase>[1]))
  expect(JSON.stringify((await stage.owner.query('select name, query from measures.analysis')).rows)).not.toContain('林晓棠')
  await stage.as('guoYating', (c) => deleteAnalysis(c, made.id))
  expect(await seen('guoYating')).toEqual([])
})
