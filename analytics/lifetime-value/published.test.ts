import { expect, test } from 'vitest'
import { duration, expectedPurchases, pAlive, probabilityOfPurchases, purchasesOfNewCustomer, type Model } from '../index.ts'

// Numbers printed in papers, spreadsheets and the tests of other packages, each to the digits it was printed with.

const bg: Model<'bg-nbd', 'week'> = { kind: 'bg-nbd', unit: 'week', params: { r: 0.243, alpha: 4.414, a: 0.793, b: 2.426 } }
const pareto: Model<'pareto-nbd', 'week'> = { kind: 'pareto-nbd', unit: 'week', params: { r: 0.553, alpha: 10.578, s: 0.606, beta: 11.669 } }
const one = (x: number, tx: number, T: number) => ({ unit: 'week', x: [x], tx: [tx], T: [T] }) as const

test('BG/NBD: a customer, new customers, counts (Hardie’s spreadsheet, R’s BTYD)', () => {
  expect(expectedPurchases(bg, one(2, 30.43, 38.86), duration(39, 'week'))[0]).toBeCloseTo(1.226, 3)
  expect([1 / 7, 1, 3, 223 / 7, 32, 78].map((t) => purchasesOfNewCustomer(bg, duration(t, 'week')))).toEqual([0.0078, 0.0532, 0.1506, 1.0405, 1.0437, 1.8576].map((n) => expect.closeTo(n, 2)))
  expect(probabilityOfPurchases(bg, 10, duration(2, 'week'))).toBeCloseTo(1.07869e-7, 11)
  expect(probabilityOfPurchases(bg, 0, duration(39, 'week'))).toBeCloseTo(0.5737864, 6)
  const printed = [0.0019995214, 0.0015170236, 0.001163315, 0.0009003148, 0.0007023638, 0.0005517902, 0.0004361913, 0.0003467171, 0.0002769613, 0.000222226]
  expect(printed.map((_, k) => probabilityOfPurchases(bg, 11 + k, duration(30, 'week')))).toEqual(printed.map((p) => expect.closeTo(p, 9)))
})

test('Pareto/NBD: a customer, new customers (Hardie’s spreadsheet, R’s BTYD)', () => {
  const fitted = { ...pareto, params: { r: 0.5533, alpha: 10.5777, s: 0.6062, beta: 11.6687 } }
  expect(purchasesOfNewCustomer(fitted, duration(52, 'week'))).toBeCloseTo(1.4734, 3)
  expect(expectedPurchases(pareto, one(26, 30.86, 31), duration(52, 'week'))[0]).toBeCloseTo(25.46, 2)
  expect(pAlive(pareto, one(26, 30.86, 31))[0]).toBeCloseTo(0.9979, 4)
  const printed = [0, 0.05077821, 0.09916088, 0.14542507, 0.1897993, 0.23247466, 0.27361274, 0.31335159, 0.35181024, 0.38909211]
  expect(printed.map((_, t) => purchasesOfNewCustomer(pareto, duration(t, 'week')))).toEqual(printed.map((n) => expect.closeTo(n, 2)))
})

test('the more often bought, the less may be expected after a silence (R’s BTYD)', () => {
  const after = (model: typeof bg | typeof pareto): number[] => [10, 15, 20, 25].map((x) => expectedPurchases(model, one(x, 20, 39), duration(52, 'week'))[0]!)
  expect(after(bg)).toEqual([0.34746, 0.042834, 0.004159, 0.00035837].map((n) => expect.closeTo(n, 3)))
  expect(after(pareto)).toEqual([0.70623, 0.14424, 0.022507, 0.0030927].map((n) => expect.closeTo(n, 3)))
})

test('probabilities of all counts add up to one', () => {
  const discrete: Model<'bg-bb', 'year'> = { kind: 'bg-bb', unit: 'year', params: { alpha: 1.2, beta: 0.75, gamma: 0.66, delta: 2.78 } }
  expect(Array.from({ length: 7 }, (_, x) => probabilityOfPurchases(discrete, x, duration(6, 'year'))).reduce((a, b) => a + b)).toBeCloseTo(1, 12)
  const mbg: Model<'mbg-nbd', 'week'> = { kind: 'mbg-nbd', unit: 'week', params: { r: 0.525, alpha: 6.183, a: 0.891, b: 1.614 } }
  for (const model of [bg, mbg, pareto]) {
    const chances = Array.from({ length: 250 }, (_, x) => probabilityOfPurchases(model, x, duration(39, 'week')))
    expect(chances.reduce((a, b) => a + b)).toBeCloseTo(1, 9)
    expect(chances.reduce((sum, chance, x) => sum + chance * x, 0)).toBeCloseTo(purchasesOfNewCustomer(model, duration(39, 'week')), 7)
  }
})
