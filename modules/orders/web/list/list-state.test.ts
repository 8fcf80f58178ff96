import { expect, test } from 'vitest'
import { Filter } from '#kernel/filter.ts'
import { filterOf, queryOf, views } from './list-state.ts'

test('every tab with every pair of days is a filter that the API takes', () => {
  for (const view of views) for (const from of [undefined, '2026-01-01']) for (const to of [undefined, '2026-11-22']) {
    expect(Filter.safeParse(filterOf({ view, from, to, buyer: '7', filter: '{"field":"channel","op":"is","value":"shop"}' })).success).toBe(true)
  }
})

test('all orders need no filter; a first day alone counts itself in', () => {
  expect(filterOf({ view: 'all' })).toBeUndefined()
  expect(filterOf({ view: 'returns', from: '2026-01-01' })).toEqual({ all: [{ field: 'kind', op: 'is', value: 'return' }, { field: 'orderedDay', op: 'after', value: '2026-01-01' }] })
})

test('own conditions are asked beside the tab\'s; what is no filter in an address is left out', () => {
  expect(queryOf({ view: 'returns', search: 'G-1', filter: '{"field":"channel","op":"is","value":"shop"}' })).toEqual({ search: 'G-1', filter: '{"all":[{"field":"kind","op":"is","value":"return"},{"field":"channel","op":"is","value":"shop"}]}' })
  expect(queryOf({ view: 'all', search: '', filter: 'x' })).toEqual({})
})
