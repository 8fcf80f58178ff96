import fc from 'fast-check'
import { expect, test } from 'vitest'
import { amongCustomers, histories, historyAt, type OrderRows, purchaseDays } from '../index.ts'
import { CUSTOMERS, orderRows } from '../test/arbitrary.ts'

test('purchase days are each customer\'s distinct days with an amount of 0 or more, ascending', () => {
  fc.assert(fc.property(orderRows, fc.integer({ min: -50, max: 450 }), (rows, until) => {
    const { start, day } = purchaseDays(rows, CUSTOMERS, until)
    for (let c = 0; c < CUSTOMERS; c++) {
      const own = [...rows.day].filter((d, i) => rows.customer[i] === c && rows.amount[i]! >= 0 && d <= until)
      expect([...day.subarray(start[c], start[c + 1])]).toEqual([...new Set(own)].sort((a, b) => a - b))
    }
  }))
})

test('a customer with hundreds of purchases is sorted as one with few', () => {
  const count = 500
  const day = Int32Array.from({ length: count }, (_, i) => (i * 211) % 250)
  const found = purchaseDays({ customer: new Int32Array(count), day, amount: new Float64Array(count) }, 1)
  expect([...found.day]).toEqual(Array.from({ length: 250 }, (_, i) => i))
})

test('a history does not depend on the order of rows, nor on the other customers', () => {
  fc.assert(fc.property(orderRows, fc.nat(CUSTOMERS - 1), (rows, c) => {
    const whole = histories(rows, CUSTOMERS)
    expect(histories(reversed(rows), CUSTOMERS)).toEqual(whole)
    expect(historyAt(histories(only(rows, c), 1), 0)).toEqual(historyAt(whole, c))
  }))
})

test('returns lower the money and are no purchase; a party with returns only is not among customers', () => {
  const rows = { customer: Int32Array.of(0, 0, 1), day: Int32Array.of(1, 5, 5), amount: Float64Array.of(50, -20, -10) }
  const all = histories(rows, 2)
  expect(historyAt(all, 0)).toMatchObject({ lastDay: 1, purchases: 1, monetary: 30 })
  expect(historyAt(all, 1)).toMatchObject({ lastDay: -1, purchases: 0, monetary: -10 })
  expect([...amongCustomers(all.purchases, all.monetary)]).toEqual([30, NaN])
})

test('the halves of an odd number of gaps leave the middle one out, and the past can be asked again', () => {
  const rows = { customer: new Int32Array(5), day: Int32Array.of(0, 10, 30, 60, 100), amount: new Float64Array(5).fill(9) }
  const past = historyAt(histories(rows, 1, 60), 0)
  expect(past).toEqual({ firstDay: 0, lastDay: 60, purchases: 4, monetary: 36, earlierSpan: 10, laterSpan: 30 })
})

test('rows that do not fit are refused', () => {
  const rows = { customer: Int32Array.of(2), day: Int32Array.of(1), amount: Float64Array.of(1) }
  expect(() => histories(rows, 2)).toThrow('row 0 names customer 2 of 2')
  expect(() => histories({ ...rows, day: new Int32Array(2) }, 3)).toThrow(RangeError)
  expect(() => historyAt(histories(rows, 3), 3)).toThrow(RangeError)
})

const reversed = (rows: OrderRows): OrderRows => ({ customer: rows.customer.toReversed(), day: rows.day.toReversed(), amount: rows.amount.toReversed() })

function only(rows: OrderRows, c: number): OrderRows {
  const own = [...rows.customer.keys()].filter((i) => rows.customer[i] === c)
  return { customer: new Int32Array(own.length), day: Int32Array.from(own, (i) => rows.day[i]!), amount: Float64Array.from(own, (i) => rows.amount[i]!) }
}
