import { afterAll, beforeAll, expect, test } from 'vitest'
import { AnalysisQuery } from '#modules/measures/contract.ts'
import { openStage, type Stage } from '#modules/measures/testing/stage.ts'
import { countEvidence } from './count-evidence.ts'

let stage: Stage
beforeAll(async () => { stage = await openStage() })
afterAll(() => stage.close())

const counted = (who: 'guoYating' | 'liNa', query: object) => stage.as(who, (c) => countEvidence(c, { of: 'analysis', query: AnalysisQuery.parse(query) }))

test('an analysis is counted anew by its definition: its total, its change against another period, as far as the owner sees', async () => {
  expect(await counted('guoYating', { measures: ['orders.revenue', 'orders.count'], rows: [{ by: 'order.channel' }] })).toMatchObject({ value: 1220, versus: null })
  expect(await counted('guoYating', { measures: ['orders.revenue'], period: { last: 2, unit: 'month' }, compare: 'year' })).toMatchObject({ value: 320, versus: 400 })
  expect(await counted('liNa', { measures: ['standing.revenue'] })).toMatchObject({ value: 620 })
  expect(await counted('guoYating', { measures: ['orders.average'], period: { from: '2020-01-01', to: '2020-12-31' } })).toMatchObject({ value: null })
  await expect(counted('guoYating', { measures: ['orders.none'] })).rejects.toMatchObject({ code: 'measures/unknown-measure' })
})
