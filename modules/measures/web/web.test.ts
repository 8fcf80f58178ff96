import { expect, test } from 'vitest'
import { type Analysis, AnalysisQuery, OTHERS } from '../contract.ts'
import { changed, splitBy } from './builder/shape.ts'
import { periodKey, periods } from './builder/periods.ts'
import { choosePicture, possiblePictures } from './result/choose-picture.ts'
import { drawnOf } from './result/series-of.ts'
import { behindCell, slicesOf } from './result/slices-of.ts'
import { readQuery } from './use-question.ts'

const label = { 'zh-CN': '', 'zh-TW': '', en: '' }
const timed = (by: string) => by === 'time'
const head = (...keys: string[]) => ({ path: keys.map((key) => ({ key, name: key })) })
const query = AnalysisQuery.parse({ measures: ['sold', 'rate'], rows: [{ by: 'product', top: 2 }], columns: [{ by: 'time', grain: 'month' }] })
const answer: Analysis = {
  day: '2026-11-22', currency: 'CNY', smallCell: 5, hidden: 1, period: { from: '2026-10-01', to: '2026-11-22' }, before: null, only: [],
  measures: [{ key: 'sold', label, unit: 'money' }, { key: 'rate', label, unit: 'ratio' }], rows: [head('1'), head('2'), head(OTHERS), head()], columns: [head('2026-10'), head('2026-11'), head()],
  cells: [[{ values: ['10.00', 0.5] }, null, { values: ['10.00', 0.5] }], [{ values: ['2.00', null] }, { values: [null, null], hidden: true }, { values: ['5.00', 1] }], [null, null, null], [{ values: ['12.00', 1] }, { values: ['3.00', 1] }, { values: ['15.00', 1] }]],
}
const saying = { timed, share: (key: string) => key === 'rate', named: (_: unknown, path: Analysis['rows'][number]['path']) => path.map((p) => p.key).join('/') }

test('time runs along the base though it stands in the columns; sums are no points; withheld figures leave a gap', () => {
  const { names, series } = drawnOf(answer, query, saying)
  expect(names).toEqual(['2026-10', '2026-11'])
  expect(series.map((s) => [s.name, ...s.points.map((p) => (p.hidden ? '?' : p.value))])).toEqual([['1', 10, null], ['2', 2, '?'], [OTHERS, null, null]])
})

test('without columns each measure on the first one\'s scale is a line', () => {
  const one = { ...answer, measures: [...answer.measures, { key: 'back', label, unit: 'money' as const }], columns: [head()], cells: [[{ values: ['10.00', 0.5, '1.00'] }], [null], [null], [null]] }
  expect(drawnOf(one, { rows: query.rows, columns: [] }, saying).series.map((s) => [s.measure, s.points[0]!.value])).toEqual([[0, 10], [2, 1]])
})

test('a cell is opened by its values, others by what they are not, sums by less', () => {
  expect(slicesOf(answer, query, 0, 1)).toEqual([{ by: 'product', in: ['1'] }, { by: 'time', grain: 'month', in: ['2026-11'] }])
  expect(slicesOf(answer, query, 2, 2)).toEqual([{ by: 'product', not: ['1', '2'] }])
  expect(behindCell(answer, query, 3, 2)).toMatchObject({ rows: [], columns: [], only: [], period: answer.period })
})

test('a picture that tells most is chosen, and only what can be drawn is offered', () => {
  expect(choosePicture(query, timed)).toBe('line')
  expect(choosePicture({ rows: [{ by: 'a' }], columns: [{ by: 'b' }] }, timed)).toBe('heat')
  expect(choosePicture({ rows: [{ by: 'a' }], columns: [] }, timed)).toBe('bar')
  expect(possiblePictures({ rows: [], columns: [] }, answer)).toEqual(['table'])
  expect(possiblePictures({ rows: [{ by: 'a' }], columns: [] }, { measures: answer.measures.slice(1) })).toEqual(['table', 'line', 'bar'])
})

test('a changed question loses the splits that its measures do not know, and a comparison without a period', () => {
  const words = { splitsOf: (keys: readonly string[]) => (keys.includes('now') ? ['product'] : ['product', 'time']), timed }
  expect(changed({ ...query, sort: { measure: 'rate', descending: true } }, { measures: ['now'] }, words)).toMatchObject({ rows: query.rows, columns: [] })
  expect(changed({ ...query, sort: { measure: 'rate', descending: true } }, { measures: ['now'] }, words)).not.toHaveProperty('sort')
  expect(changed({ ...query, compare: 'year', period: { last: 1, unit: 'year' } }, { period: undefined }, words)).not.toHaveProperty('compare')
  expect([splitBy('time', words), splitBy('product', words)]).toEqual([{ by: 'time', grain: 'month' }, { by: 'product' }])
})

test('periods are known by name, and an address that is no question asks nothing', () => {
  expect([periodKey(undefined), periodKey(periods.months12), periodKey({ last: 5, unit: 'week' }), periodKey({ from: '2026-01-01', to: '2026-01-31' })]).toEqual(['all', 'months12', 'own', 'own'])
  expect([readQuery(undefined), readQuery('{'), readQuery('{"measures":[]}'), readQuery('{"measures":["sold"]}')?.measures]).toEqual([null, null, null, ['sold']])
})
