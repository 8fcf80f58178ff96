import { expect, test } from 'vitest'
import { marksOf } from './marks.ts'

test('finds the marks that can be opened, where they are and what they say', () => {
  const series = [{ data: [{ name: '3月', value: 12, key: 'm3' }, 7] }, { data: [{ value: [0, 1, 30], key: 'c' }] }]
  expect(marksOf({ series })).toEqual([{ key: 'm3', series: 0, index: 0, words: '3月 12' }, { key: 'c', series: 1, index: 0, words: '0 1 30' }])
  expect(marksOf({ series: { data: [{ name: 'x', key: 1 }] } })).toHaveLength(1)
  expect(marksOf({})).toEqual([])
})
