import { expect, test } from 'vitest'
import { Filter } from '#kernel/filter.ts'
import { filterOf, queryOf, tabs } from './list-state.ts'

test('every tab with every pair of days is a filter that the API takes', () => {
  for (const tab of tabs) for (const from of [undefined, '2026-01-01']) for (const to of [undefined, '2026-11-22']) {
    expect(Filter.safeParse(filterOf({ tab, from, to, buyer: '7', filter: '{"field":"channel","op":"is","value":"shop"}' })).success).toBe(true)
  }
})

test('all orders need no filter; a first day alone counts itself in', () => {
  expect(filterOf({ tab: 'all', filter: '' })).toBeUndefined()
  expect(filterOf({ tab: 'returns', from: '2026-01-01', filter: '' })).toEqual({ all: [{ field: 'kind', op: 'is', value: 'return' }, { field: 'orderedDay', op: 'after', value: '2026-01-01' }] })
})

test('own conditions are asked beside the tab\'s; what is no filter in an address is left out', () => {
  expect(queryOf({ tab: 'returns', search: 'G-1', filter: '{"field":"channel","op":"is","value":"shop"}' })).toEqual({ search: 'G-1', filter: '{"all":[{"field":"kind","op":"is","value":"return"},{"field":"channel","op":"is","value":"shop"}]}' })
  expect(queryOf({ tab: 'all', search: '', filter: 'x' })).toEqual({})
})
