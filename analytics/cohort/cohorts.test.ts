import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cohorts, dayNumber, monthLabel, monthNumber, retention } from '../index.ts'
import { CUSTOMERS, orderRows } from '../test/arbitrary.ts'
import { absent, cdnow, reference } from '../test/reference.ts'

test.skipIf(absent)(`CDNOW's three cohorts, customers exactly and revenue to the cent${absent}`, () => {
  const { rows, names } = cdnow('cdnow_master.txt')
  expect([names.length, rows.day.length]).toEqual([23_570, 69_659])
  const table = cohorts(rows, names.length, dayNumber(1998, 6, 30))
  const share = retention(table)
  const found = Array.from(table.month, (month, j) => {
    const [from, to] = [table.start[j]!, table.start[j + 1]!]
    return {
      cohort: monthLabel(month),
      size: table.size[j],
      active: [...table.active.subarray(from, to)],
      retention: Array.from(share.subarray(from, to), (one) => Number(one.toFixed(6))),
      revenue: Array.from(table.revenue.subarray(from, to), (cents) => cents / 100),
    }
  })
  expect(found).toEqual(reference<{ cohorts: unknown[] }>('cohort_cdnow_master.json').cohorts)
})

test('each figure is what its definition counts', () => {
  fc.assert(fc.property(orderRows, fc.integer({ min: 100, max: 450 }), (rows, asOf) => {
    const table = cohorts(rows, CUSTOMERS, asOf)
    const at = [...rows.day.keys()].filter((i) => rows.day[i]! <= asOf)
    const purchaseMonths = (c: number): number[] => at.filter((i) => rows.customer[i] === c && rows.amount[i]! >= 0).map((i) => monthNumber(rows.day[i]!))
    table.month.forEach((month, j) => {
      const members = Array.from({ length: CUSTOMERS }, (_, c) => c).filter((c) => Math.min(...purchaseMonths(c)) === month)
      expect(table.size[j]).toBe(members.length)
      for (let k = 0; table.start[j]! + k < table.start[j + 1]!; k++) {
        const paid = at.filter((i) => members.includes(rows.customer[i]!) && monthNumber(rows.day[i]!) === month + k)
        expect(table.active[table.start[j]! + k]).toBe(members.filter((c) => purchaseMonths(c).includes(month + k)).length)
        expect(table.revenue[table.start[j]! + k]).toBe(paid.reduce((sum, i) => sum + rows.amount[i]!, 0))
      }
    })
    expect(table.size.reduce((a, b) => a + b, 0)).toBe(new Set(at.filter((i) => rows.amount[i]! >= 0).map((i) => rows.customer[i])).size)
  }))
})

test('an empty firm has no cohorts; a month without a new customer has none; a return makes nobody active', () => {
  const none = { customer: new Int32Array(0), day: new Int32Array(0), amount: new Float64Array(0) }
  expect(cohorts(none, 3, 100).month.length).toBe(0)
  const day = Int32Array.of(dayNumber(2024, 1, 31), dayNumber(2024, 3, 1), dayNumber(2024, 2, 1))
  const table = cohorts({ customer: Int32Array.of(0, 1, 0), day, amount: Float64Array.of(50, 20, -10) }, 2, dayNumber(2024, 3, 31))
  expect(Array.from(table.month, monthLabel)).toEqual(['2024-01', '2024-03'])
  expect([[...table.active], [...table.revenue]]).toEqual([[1, 0, 0, 1], [50, -10, 0, 20]])
})
