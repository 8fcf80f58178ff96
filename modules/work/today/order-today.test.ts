import { expect, test } from 'vitest'
import type { TodayItem } from '../contract.ts'
import { orderToday, reasonOf } from './order-today.ts'

const item = (id: string, more: Partial<TodayItem>) => ({ id, kind: 'task', daysLate: 0, dueTime: null, reason: 'due-today', stake: null, ...more }) as TodayItem
const worth = (amount: string) => ({ amount, currency: 'CNY' })

test('an item is on Today when late, due, or promised within a week', () => {
  expect(reasonOf({ kind: 'task', daysLate: 3 })).toBe('overdue')
  expect(reasonOf({ kind: 'follow-up', daysLate: 0 })).toBe('due-today')
  expect(reasonOf({ kind: 'promise', daysLate: -7 })).toBe('promise-soon')
  expect(reasonOf({ kind: 'promise', daysLate: -8 })).toBeNull()
  expect(reasonOf({ kind: 'task', daysLate: -1 })).toBeNull()
})

test('what is due comes before what is not, then the most at stake, then promises, then the longest late', () => {
  const items = [
    item('1', { reason: 'promise-soon', kind: 'promise', daysLate: -2, stake: worth('99999.00') }),
    item('2', { daysLate: 1, reason: 'overdue' }), item('3', { daysLate: 9, reason: 'overdue' }),
    item('4', { kind: 'promise' }), item('5', { stake: worth('900.00') }), item('6', { stake: worth('4860.00') }),
    item('7', { dueTime: '15:00' }), item('8', { dueTime: '09:30' }), item('9', {}),
  ]
  expect(orderToday(items).map((i) => i.id)).toEqual(['6', '5', '4', '3', '2', '8', '7', '9', '1'])
})
