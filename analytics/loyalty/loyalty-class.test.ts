import fc from 'fast-check'
import { expect, test } from 'vitest'
import { firmGap, histories, loyaltyClass, loyaltyClasses, loyaltyClassNames, loyaltyRules, type Rhythm, rhythmAt, rhythms } from '../index.ts'
import { CUSTOMERS, orderRows } from '../test/arbitrary.ts'

const at = (purchases: number, tenure: number, ratio: number): Rhythm => ({ purchases, tenure, gapNow: 30 * ratio, usualGap: 30, ratio, trend: 1 })

test.each([
  ['potential', at(0, NaN, NaN)],
  ['new', at(1, 364, 1)],
  ['new', at(10, 364, 2.1)],
  ['regular', at(3, 60, 2)],
  ['regular', at(7, 2000, 1)],
  ['regular', at(8, 729, 1)],
  ['old', at(1, 365, 1)],
  ['old', at(50, 2000, 2.1)],
  ['loyal', at(8, 730, 2)],
])('%s: %o', (name, beat) => {
  expect(loyaltyClassNames[loyaltyClass(beat)]).toBe(name)
})

test('one party alone has the class that it has among all', () => {
  fc.assert(fc.property(orderRows, fc.integer({ min: 400, max: 1200 }), (rows, today) => {
    const all = histories(rows, CUSTOMERS)
    const beats = rhythms(all, today, firmGap(all))
    const rules = { ...loyaltyRules, loyalPurchases: 4 }
    expect(Array.from({ length: CUSTOMERS }, (_, c) => loyaltyClass(rhythmAt(beats, c), rules))).toEqual([...loyaltyClasses(beats, rules)])
  }))
})
