import { expect, test } from 'vitest'
import { WorkQuery } from '../../contract.ts'
import { dues, ListState, queryOf, views } from './list-state.ts'

test('every tab with every filter is a query that the API takes', () => {
  for (const view of views) for (const due of [undefined, ...dues]) expect(WorkQuery.safeParse(queryOf(ListState.parse({ view, due, kind: 'promise', party: '7' }))).success).toBe(true)
})

test('what is late asks for its own day and no other; what has ended for none', () => {
  expect(queryOf(ListState.parse({ view: 'late', due: 'week' }))).toEqual({ view: 'mine', due: 'overdue' })
  expect(queryOf(ListState.parse({ view: 'ended', due: 'week' }))).toEqual({ view: 'all', state: 'ended' })
  expect(queryOf(ListState.parse({ view: 'all', due: 'overdue', party: '7' }))).toEqual({ view: 'all', due: 'overdue', partyId: '7' })
})
