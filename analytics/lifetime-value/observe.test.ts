import fc from 'fast-check'
import { expect, test } from 'vitest'
import { orderRows, CUSTOMERS } from '../test/arbitrary.ts'
import { checkHistories, compareHoldout, dayNumber, fitLikelier, histories, lastWholePeriod, observe, observeLater, periodOf, seeded, simulateHistories, sinceReturn } from '../index.ts'

const day = dayNumber

test('periods are the calendar’s, and one that is not over does not count', () => {
  expect([day(2024, 1, 7), day(2024, 1, 8), day(2024, 1, 14)].map((d) => periodOf(d, 'week') - periodOf(day(2024, 1, 1), 'week'))).toEqual([0, 1, 1])
  expect(periodOf(day(2024, 3, 1), 'month') - periodOf(day(2023, 12, 31), 'month')).toBe(3)
  expect([day(2024, 12, 30), day(2024, 12, 31)].map((d) => lastWholePeriod(d, 'year'))).toEqual([2023, 2024])
})

test('in discrete time purchases of a period are one, and the unfinished period is left to the hold-out', () => {
  const rows = { customer: Int32Array.of(0, 0, 0, 0, 1), day: Int32Array.of(day(2020, 5, 1), day(2021, 2, 1), day(2021, 11, 1), day(2023, 3, 1), day(2023, 2, 1)), amount: Float64Array.of(10, 20, 40, 80, 5) }
  const how = { unit: 'year', end: day(2023, 6, 30), discrete: true } as const
  const seen = observe(rows, 2, how)
  expect([seen.histories.x, seen.histories.tx, seen.histories.T, seen.meanSpend].map((column) => [...column])).toEqual([[1], [1], [2], [60]])
  expect(seen.late).toBe(1)
  expect(observeLater(rows, 2, how, seen, day(2024, 12, 31))).toEqual({ actual: Float64Array.of(1), horizon: { length: 2, unit: 'year' } })
})

test('histories agree with those of the rest of the package where nothing is returned, and are always possible ones', () => {
  fc.assert(fc.property(orderRows, fc.integer({ min: 0, max: 400 }), (rows, end) => {
    const kept = { ...rows, amount: rows.amount.map(Math.abs) }
    const seen = observe(kept, CUSTOMERS, { unit: 'day', end })
    const plain = histories(kept, CUSTOMERS, end)
    for (const [i, c] of seen.customer.entries()) expect([seen.histories.x[i], seen.histories.tx[i], seen.histories.T[i]]).toEqual([plain.purchases[c]! - 1, plain.lastDay[c]! - plain.firstDay[c]!, end - plain.firstDay[c]!])
    expect(seen.customer.length).toBe(plain.purchases.filter((n) => n > 0).length)

    const returned = observe(rows, CUSTOMERS, { unit: 'week', end })
    expect(checkHistories(returned.histories)).toBe(returned.customer.length)
    expect(returned.meanSpend.every((z) => z >= 0)).toBe(true)
    expect(returned.customer.length + returned.late + returned.without).toBe(CUSTOMERS)
    const discrete = observe(rows, CUSTOMERS, { unit: 'month', end, discrete: true })
    expect(checkHistories(discrete.histories, true)).toBe(discrete.customer.length)
  }))
})

test('a second lifetime begins with the return', () => {
  const rows = { customer: Int32Array.of(0, 0, 0, 1), day: Int32Array.of(0, 500, 530, 20), amount: Float64Array.of(9, 20, 30, 5) }
  const again = observe(sinceReturn(rows, Float64Array.of(500, NaN)), 2, { unit: 'day', end: 600 })
  expect([[...again.customer], again.histories.x[0], again.histories.T[0], again.meanSpend[0]]).toEqual([[0], 1, 100, 30])
  expect(() => sinceReturn(rows, [500])).toThrow('customer 1 of 1')
})

test('a hold-out tells a total that is right by two wrongs', () => {
  const { ratio, mae, byFrequency } = compareHoldout([0, 0, 9, 12], [0, 0, 4, 6], [1, 1, 3, 5])
  expect([ratio, mae]).toEqual([1, 1])
  expect(byFrequency).toEqual([{ x: 0, orMore: false, n: 2, actualMean: 0, predictedMean: 1 }, { x: 7, orMore: true, n: 2, actualMean: 5, predictedMean: 4 }])
  expect(compareHoldout([0], [0], [0.2]).ratio).toBeNaN()
})

test('of the models that can tell who left, the likelier is taken: the one that made the data', () => {
  for (const [kind, params] of [['mbg-nbd', { r: 1.2, alpha: 6, a: 0.9, b: 1.2 }], ['pareto-nbd', { r: 4, alpha: 20, s: 3, beta: 60 }]] as const) {
    const { histories: made } = simulateHistories({ kind, unit: 'week', params }, new Float64Array(3000).fill(80), seeded(12))
    const { model, lead } = fitLikelier(made)
    expect(model.kind).toBe(kind)
    expect(lead).toBeGreaterThan(1)
  }
})
