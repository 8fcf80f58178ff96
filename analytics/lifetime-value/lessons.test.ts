import { expect, test } from 'vitest'
import {
  chooseModel, continuousRate, crowding, dayNumber, discountedPurchases, duration, expectedPurchases, expectedSpend, families, fitModel, fitSpend, inUnit, judge, observe, observeLater, pAlive, residualTransactions,
  residualValue, score, seeded, simulateHistories, TooLittleData, verdictSentence, type Model,
} from '../index.ts'

// What users of other packages ran into, by the numbers of the list of lessons; number 16 (rules) has its test in association/.

const bg: Model<'bg-nbd', 'week'> = { kind: 'bg-nbd', unit: 'week', params: { r: 0.243, alpha: 4.414, a: 0.793, b: 2.426 } }
const pareto: Model<'pareto-nbd', 'week'> = { kind: 'pareto-nbd', unit: 'week', params: { r: 0.553, alpha: 10.578, s: 0.606, beta: 11.669 } }
const year = (n: number): Float64Array => new Float64Array(n).fill(52)

test('1: a good fit is told as such at any size of data, and one without an inside maximum is kept and named', () => {
  const { histories } = simulateHistories(bg, year(1500), seeded(11))
  const many = { ...histories, weight: new Float64Array(1500).fill(1e6) }
  const [few, large] = [fitModel('bg-nbd', histories), fitModel('bg-nbd', many)]
  expect([few.status, large.status]).toEqual(['converged', 'converged'])
  expect(large.params.r / few.params.r).toBeCloseTo(1, 5)

  const alike = simulateHistories({ ...pareto, params: { r: 1e5, alpha: 4e5, s: 1e5, beta: 3e6 } }, year(2000), seeded(3))
  const model = fitModel('pareto-nbd', alike.histories)
  expect(model.status).toBe('boundary')
  expect(model.edge.length).toBeGreaterThan(0)
  expect(model.logLikelihood).toBeGreaterThanOrEqual(likelihoodAt('pareto-nbd', [1e5, 4e5, 1e5, 3e6], alike.histories) - 1e-6)
  const { future } = simulateHistories({ ...pareto, params: { r: 1e5, alpha: 4e5, s: 1e5, beta: 3e6 } }, year(2000), seeded(3), 26)
  const predicted = expectedPurchases(model, alike.histories, duration(26, 'week'))
  expect(total(predicted) / total(future)).toBeCloseTo(1, 1)
})

test('1: customers of whom nobody leaves give a boundary, and predictions that say so', () => {
  const { histories } = simulateHistories({ ...bg, params: { r: 2, alpha: 8, a: 1e-7, b: 1 } }, year(1500), seeded(5))
  for (const kind of ['bg-nbd', 'mbg-nbd', 'pareto-nbd'] as const) {
    const model = fitModel(kind, histories)
    expect([kind, model.status]).toEqual([kind, 'boundary'])
    expect(total(pAlive(model, histories)) / 1500).toBeGreaterThan(0.99)
    expect(total(expectedPurchases(model, histories, duration(52, 'week'))) / total(histories.x)).toBeCloseTo(1, 1)
  }
})

test('2: daily use is seen to crowd the days, warned of, and sent to BG/BB', () => {
  const daily = { unit: 'day', x: [300, 250, 340, 2], tx: [360, 280, 364, 90], T: [365, 365, 365, 365] } as const
  expect(crowding(daily)).toBe(0.75)
  expect(chooseModel({ contract: false, occasions: false }, daily)).toEqual({ kind: 'bg-bb', why: 'crowded-days' })
  const { histories } = simulateHistories(bg, year(500), seeded(1))
  expect(judge(fitModel('bg-nbd', histories), { crowded: crowding(daily) }).reasons).toContainEqual({ code: 'crowded', value: 0.75 })
})

test('3, 4, 5: no overflow and no difference of vanishing numbers, at thousands of purchases', () => {
  const heavy = { unit: 'week', x: [1000, 3000, 3000, 400, 500, 500, 221], tx: [10, 700, 730, 5, 1, 4, 103.42857], T: [100, 730, 730, 6, 37, 37, 103.57143] } as const
  const odd: Model<'pareto-nbd', 'week'> = { ...pareto, params: { r: 10.465, alpha: 0.00798565181, s: 3.0516, beta: 2.82 } }
  const mbg: Model<'mbg-nbd', 'week'> = { kind: 'mbg-nbd', unit: 'week', params: { r: 0.525, alpha: 6.183, a: 0.891, b: 1.614 } }
  for (const model of [bg, mbg, pareto, odd]) {
    const { pAlive: alive, expected } = score(model, heavy, duration(52, 'week'))
    expect(alive.every((p) => p >= 0 && p <= 1)).toBe(true)
    expect(expected.every((e) => e >= 0 && e < Infinity)).toBe(true)
    expect(residualTransactions(model, heavy, 0.1).every((e) => e >= 0 && e < Infinity)).toBe(true)
  }
  const smooth = expectedPurchases({ ...pareto, params: { r: 0.55, alpha: 10.58, s: 0.61, beta: 11.67 } }, { unit: 'week', x: [132, 133], tx: [200, 200], T: [200, 200] }, duration(10, 'week'))
  expect([...smooth]).toEqual([expect.closeTo(6.206051788963242, 6), expect.closeTo(6.252872247574811, 6)])
})

test('6: a horizon in another unit does not compile, and what comes in untyped is refused or converted', () => {
  const seen = { unit: 'week', x: [2], tx: [30.43], T: [38.86] } as const
  // @ts-expect-error months for a weekly model
  const converted = expectedPurchases(bg, seen, duration(12, 'month'))
  expect(converted[0]).toBe(expectedPurchases(bg, seen, inUnit(duration(12, 'month'), 'week'))[0])
  // @ts-expect-error daily histories for a weekly model
  expect(() => pAlive(bg, { unit: 'day', x: [2], tx: [213], T: [272] })).toThrow('a model in weeks and histories in days')
  expect(() => duration(-1, 'week')).toThrow(RangeError)
})

test('7: twelve months are a year, and discounting is by exact time whatever the unit', () => {
  expect(inUnit(duration(12, 'month'), 'year').length).toBeCloseTo(1, 14)
  expect(inUnit(duration(1, 'month'), 'day').length).toBe(30.436875)
  expect(continuousRate(0.1, 'month') * 12).toBeCloseTo(Math.log(1.1), 14)
  const byDay = { ...pareto, unit: 'day', params: { ...pareto.params, alpha: 7 * 10.578, beta: 7 * 11.669 } } as const
  const [weeks, days] = [residualTransactions(pareto, { unit: 'week', x: [2], tx: [30], T: [39] }, 0.1), residualTransactions(byDay, { unit: 'day', x: [2], tx: [210], T: [273] }, 0.1)]
  expect(weeks[0]! / days[0]!).toBeCloseTo(1, 11)
})

test('8: without discounting value is purchases × spend, a rate lowers it, and there is no rate by default', () => {
  const seen = { unit: 'week', x: [2, 0], tx: [30.43, 0], T: [38.86, 38.86] } as const
  const spend = { kind: 'gamma-gamma', params: { p: 6.25, q: 3.74, gamma: 15.44 } } as const
  for (const model of [bg, pareto]) {
    const horizon = duration(52, 'week')
    const plain = expectedPurchases(model, seen, horizon)
    const money = expectedSpend(spend, seen.x, [22.35, 0])
    expect(residualValue(model, spend, seen, [22.35, 0], { yearly: 0, margin: 1, horizon })).toEqual(plain.map((n, i) => n * money[i]!))
    const [discounted] = discountedPurchases(model, seen, horizon, 0.1)
    expect(discounted! / plain[0]!).toBeGreaterThan(1 / 1.1)
    expect(discounted! / plain[0]!).toBeLessThan(1)
    expect(discountedPurchases(model, seen, duration(20_000, 'week'), 0.1)[0]! / residualTransactions(model, seen, 0.1)[0]!).toBeCloseTo(1, 6)
    // @ts-expect-error a rate must be said
    expect(() => residualTransactions(model, seen)).toThrow(RangeError)
    expect(() => residualTransactions(model, seen, 0)).toThrow('set a horizon')
  }
})

test('9: purchases of a day are one and counted, and impossible histories are named', () => {
  const rows = { customer: Int32Array.of(0, 0, 0, 0), day: Int32Array.of(5, 5, 12, 12), amount: Float64Array.of(10, 20, 7, 8) }
  const { histories, merged, meanSpend } = observe(rows, 1, { unit: 'week', end: 19 })
  expect([histories.x[0], histories.tx[0], histories.T[0], merged, meanSpend[0]]).toEqual([1, 1, 2, 2, 15])
  expect(() => pAlive(bg, { unit: 'week', x: [1], tx: [0], T: [3] })).toThrow('row 0 (x 1, tx 0, T 3): a repeat purchase without a time')
  expect(() => pAlive(bg, { unit: 'week', x: [0], tx: [1], T: [3] })).toThrow('a time without one')
  expect(() => pAlive(bg, { unit: 'week', x: [1], tx: [4], T: [3] })).toThrow('tx lies outside 0 … T')
  expect(() => pAlive(bg, { unit: 'week', x: [1.5], tx: [1], T: [3] })).toThrow('x is not a count')
})

test('10: only BG/NBD holds one-time buyers for alive; it says so, and is never chosen to tell who left', () => {
  const once = { unit: 'week', x: [0], tx: [0], T: [38.86] } as const
  expect(pAlive(bg, once)[0]).toBe(1)
  expect(pAlive(pareto, once)[0]).toBeLessThan(0.5)
  expect(pAlive({ kind: 'mbg-nbd', unit: 'week', params: { r: 0.525, alpha: 6.183, a: 0.891, b: 1.614 } }, once)[0]).toBeLessThan(0.7)
  expect(chooseModel({ contract: false, occasions: false }).kind).toBe('mbg-nbd')
  const { histories } = simulateHistories(bg, year(500), seeded(1))
  const verdict = judge(fitModel('bg-nbd', histories), {})
  expect(verdict.believed).toBe('with-care')
  expect(verdictSentence(verdict)).toContain('who bought once for alive')
})

test('11: spend is never negative: q is held above 1, else means are shrunk; refunds are netted, nothing and less left out', () => {
  const random = seeded(8)
  const x = Float64Array.from({ length: 400 }, () => 1 + Math.floor(random() * 5))
  const wild = x.map(() => Math.exp(1 / (random() + 0.02)))
  const spend = fitSpend(x, wild)
  expect([spend.kind, spend.status]).toEqual(['shrunken-mean', 'boundary'])
  expect(expectedSpend(spend, x, wild).every((m) => m > 0)).toBe(true)
  const tame = Float64Array.from({ length: 400 }, () => 20 + random() * 10)
  const with0 = fitSpend([...x, 3, 2, 0], [...tame, 0, -4, 0])
  expect([with0.customers, with0.kind]).toEqual([400, 'gamma-gamma'])
  expect(Math.abs(with0.correlation)).toBeLessThan(0.2)
  expect([...expectedSpend(with0, [0, 2], [0, -4])].every((m) => m > 15 && m < 35)).toBe(true)
})

test('11: refunds go to the same day, then to the latest purchases; what is wholly refunded was no purchase', () => {
  const seen = (day: number[], amount: number[]) => observe({ customer: new Int32Array(day.length), day: Int32Array.from(day), amount: Float64Array.from(amount) }, 1, { unit: 'day', end: 100 })
  const part = seen([1, 10, 10, 20], [50, 40, -10, -5])
  expect([part.histories.x[0], part.meanSpend[0], part.refunds, part.reversed]).toEqual([1, 25, 2, 0])
  const whole = seen([1, 10, 20, 30], [50, 40, 60, -100])
  expect([whole.histories.x[0], whole.histories.tx[0], whole.reversed]).toEqual([0, 0, 2])
  const gift = seen([1, 10, 101], [50, 0, -50])
  expect([gift.histories.x[0], gift.meanSpend[0]]).toEqual([1, 0])
  expect(seen([5, 6], [30.3, -30.3]).without).toBe(1)
})

test('12: many customers are scored in one pass, each as if alone', () => {
  const { histories } = simulateHistories(pareto, Float64Array.from({ length: 3000 }, (_, i) => 20 + (i % 30)), seeded(2))
  const all = score(pareto, histories, duration(26, 'week'))
  for (const i of [0, 17, 2999]) {
    const alone = { unit: 'week', x: [histories.x[i]!], tx: [histories.tx[i]!], T: [histories.T[i]!] } as const
    expect(score(pareto, alone, duration(26, 'week'))).toEqual({ pAlive: Float64Array.of(all.pAlive[i]!), expected: Float64Array.of(all.expected[i]!) })
  }
})

test('13: intervals by the observed information, not by sampling: two and a half thousand customers in a moment', () => {
  const { histories } = simulateHistories(bg, year(2500), seeded(4))
  const { params, se } = fitModel('bg-nbd', histories)
  for (const name of ['r', 'alpha', 'a', 'b'] as const) expect(Math.abs(params[name] - bg.params[name]) / se[name], name).toBeLessThan(3.5)
})

test('14: covariates move rates and leaving as they were made to', () => {
  const half = 1500
  const slow = simulateHistories(pareto, year(half), seeded(21)).histories
  const fast = simulateHistories({ ...pareto, params: { ...pareto.params, alpha: 10.578 * Math.exp(-0.8) } }, year(half), seeded(22)).histories
  const both = { unit: 'week', x: [...slow.x, ...fast.x], tx: [...slow.tx, ...fast.tx], T: [...slow.T, ...fast.T] } as const
  const member = Float64Array.from({ length: 2 * half }, (_, i) => Number(i >= half))
  const covariates = { alpha: { member }, beta: { member } }
  const model = fitModel('pareto-nbd', both, covariates)
  const [rate, leaving] = model.effects!
  expect(Math.abs(rate!.gamma - 0.8) / rate!.se).toBeLessThan(3)
  expect(Math.abs(leaving!.gamma) / leaving!.se).toBeLessThan(3)
  expect(model.logLikelihood).toBeGreaterThan(fitModel('pareto-nbd', both).logLikelihood + 10)
  const own = { ...pareto, params: { ...model.params, alpha: model.params.alpha * Math.exp(-rate!.gamma), beta: model.params.beta * Math.exp(-leaving!.gamma) } }
  expect(expectedPurchases(model, both, duration(9, 'week'), covariates)[half]).toBe(expectedPurchases(own, both, duration(9, 'week'))[half])
  expect(() => pAlive(model, both)).toThrow('give that column')
  expect(() => fitModel('bg-bb', { unit: 'year', x: both.x.slice(0, 99).map(() => 1), tx: both.x.slice(0, 99).map(() => 1), T: both.x.slice(0, 99).map(() => 3) }, { alpha: { member: member.slice(0, 99) } })).toThrow('takes covariates on nothing')
})

test('15: who first bought after the calibration is left out and counted, and no later row is looked at', () => {
  const day = (text: string): number => dayNumber(...(text.split('-').map(Number) as [number, number, number]))
  const rows = { customer: Int32Array.of(0, 0, 0, 1, 2), day: Int32Array.from(['1997-01-01', '1997-09-30', '1997-10-01', '1997-10-02', '1997-02-01'].map(day)), amount: Float64Array.of(1, 2, 3, 4, -5) }
  const how = { unit: 'week', end: day('1997-09-30') } as const
  const seen = observe(rows, 3, how)
  expect([[...seen.customer], seen.late, seen.without]).toEqual([[0], 1, 1])
  expect(seen.histories.tx[0]).toBe(seen.histories.T[0])
  expect(observeLater(rows, 3, how, seen, day('1998-06-30'))).toEqual({ actual: Float64Array.of(1), horizon: duration(39, 'week') })
})

test('too little data is refused, with the counts', () => {
  const few = simulateHistories(bg, year(49), seeded(1)).histories
  expect(() => fitModel('bg-nbd', few)).toThrow(TooLittleData)
  const never = { unit: 'week', x: new Float64Array(500), tx: new Float64Array(500), T: year(500) } as const
  expect(() => fitModel('bg-nbd', never)).toThrow('500 customers, 0 of them repeat buyers')
  expect(() => fitSpend([1, 2], [3, 4])).toThrow('at least 10')
})

const total = (list: ArrayLike<number>): number => Array.from(list).reduce((a, b) => a + b, 0)

/** The likelihood of other parameters, one history at a time. */
const likelihoodAt = (kind: 'pareto-nbd', p: number[], { x, tx, T }: { x: Float64Array; tx: Float64Array; T: Float64Array }): number => {
  let value = 0
  for (let i = 0; i < x.length; i++) {
    const margin = { x: Float64Array.of(x[i]!), tx: Float64Array.of(tx[i]!), T: Float64Array.of(T[i]!), xAt: Int32Array.of(0), txAt: Int32Array.of(0), TAt: Int32Array.of(0), of: Int32Array.of(0) }
    const sums = { weight: Float64Array.of(1), weightOfX: Float64Array.of(1), weightOfT: Float64Array.of(1), purchasesOfT: Float64Array.of(x[i]!), customers: 1, purchases: x[i]!, time: T[i]! }
    value += families[kind].logLikelihood({ ...margin, ...sums }, p, new Float64Array(4))
  }
  return value
}
