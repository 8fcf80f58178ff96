import { expect, test } from 'vitest'
import { linksOf } from './links-of.ts'

test('a finding is about the segments that its filters name and the measures that it asks for', () => {
  const segment = { field: 'segment', op: 'in', value: ['3', '5'] } as const
  expect(linksOf({ of: 'share', filter: { all: [{ field: 'tier', op: 'is', value: '1' }] }, having: { not: { ...segment, value: ['3', '5'] } } })).toEqual([{ object: 'segment', ref: '3' }, { object: 'segment', ref: '5' }])
  expect(linksOf({ of: 'analysis', query: { measures: ['orders.revenue'], rows: [], columns: [], only: [] } })).toEqual([{ object: 'measure', ref: 'orders.revenue' }])
  expect(linksOf({ of: 'noted', value: 1 })).toEqual([])
})
