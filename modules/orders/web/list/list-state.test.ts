import { expect, test } from 'vitest'
import { Filter } from '#kernel/filter.ts'
import { filterOf, views } from './list-state.ts'

test('every tab with every pair of days is a filter that the API takes', () => {
  for (const view of views) for (const from of [undefined, '2026-01-01']) for (const to of [undefined, '2026-11-22']) {
    const text = filterOf({ view, from, to, buyer: '7' })
    expect(Filter.safeParse(JSON.parse(text!)).success).toBe(true)
  }
})

test('all orders need no filter; a first day alone counts itself in', () => {
  expect(filterOf({ view: 'all' })).toBeUndefined()
  expect(JSON.parse(filterOf({ view: 'returns', from: '2026-01-01' })!)).toEqual({ all: [{ field: 'kind', op: 'is', value: 'return' }, { field: 'orderedDay', op: 'after', value: '2026-01-01' }] })
})
