import { expect, test } from 'vitest'
import type { TodayItem } from '../../contract.ts'
import { countToday } from './count-today.ts'

const item = (id: string, change: Partial<TodayItem>): TodayItem => ({
  id, kind: 'task', what: '回电', note: null, party: null, givenBy: 'us', owner: { id: '1', name: '李娜' }, unitId: '1', by: null, dueOn: '2026-11-22', dueTime: null, firstDueOn: '2026-11-22', postponed: 0, daysLate: 0,
  outcome: null, endedAt: null, result: null, ref: null, createdAt: '2026-11-20T00:00:00Z', version: 1, mayChange: true, reason: 'due-today', stake: null, ...change,
})
const lin = { party: { id: '9', name: '林晓棠' }, stake: { amount: '48600.50', currency: 'CNY' } }

test('a promise of next week is not yet due, and one party is worth its value once', () => {
  const items = [item('1', { kind: 'promise', reason: 'overdue', ...lin }), item('2', { kind: 'follow-up', ...lin }), item('3', { kind: 'follow-up', ...lin }), item('4', { kind: 'promise', reason: 'promise-soon', party: { id: '8', name: '周建国' }, stake: { amount: '90000', currency: 'CNY' } })]
  expect(countToday(items)).toEqual({ due: 3, promises: 1, contacts: 1, late: 1, worth: '48600.50', currency: 'CNY' })
})

test('where no worth is known none is claimed', () => {
  expect(countToday([item('1', {})])).toMatchObject({ due: 1, currency: null })
})
