import fc from 'fast-check'
import { expect, test } from 'vitest'
import { concordance, coxLeftBy, coxRegression, discreteHazard, hazards, kaplanMeier, leavingWithin, type LifeTimes, logRank, restrictedMean, seeded, survivalAt, timeUntil } from '../index.ts'

const lives = fc.array(fc.record({ time: fc.integer({ min: 0, max: 12 }), event: fc.integer({ min: 0, max: 1 }), group: fc.integer({ min: 0, max: 2 }), score: fc.integer({ min: 0, max: 4 }) }), { minLength: 3, maxLength: 50 })
  .map((rows) => ({
    time: Float64Array.from(rows, (row) => row.time), event: Uint8Array.from(rows, (row) => row.event),
    group: Int32Array.from(rows, (row) => row.group), score: Float64Array.from(rows, (row) => row.score),
  }))

/** Life times with hazard 0.1 e^(b x), watched for 15 at most. */
function simulated(rows: number, b: number, seed: number): { watched: LifeTimes; x: Float64Array } {
  const random = seeded(seed)
  const x = Float64Array.from({ length: rows }, () => random() * 2 - 1)
  const life = x.map((one) => -Math.log(1 - random()) / (0.1 * Math.exp(b * one)))
  return { x, watched: { time: life.map((t) => Math.min(t, 15)), event: Uint8Array.from(life, (t) => (t < 15 ? 1 : 0)) } }
}

test('without censoring the curve is the share that is still there', () => {
  fc.assert(fc.property(lives, ({ time }) => {
    const curve = kaplanMeier({ time, event: new Uint8Array(time.length).fill(1) })
    for (const t of [0, 3, 7.5, 12]) expect(survivalAt(curve, t)).toBeCloseTo(time.filter((one) => one > t).length / time.length, 12)
    expect(restrictedMean(curve, 13)).toBeCloseTo(time.reduce((a, b) => a + b, 0) / time.length, 12)
  }))
})

test('a curve falls, lies in its interval, and does not mind the order of rows or the unit of time', () => {
  fc.assert(fc.property(lives, ({ time, event }) => {
    const curve = kaplanMeier({ time, event })
    curve.survival.forEach((s, i) => {
      expect(s).toBeLessThanOrEqual(i ? curve.survival[i - 1]! : 1)
      if (s > 0) expect(curve.lower[i]! <= s && s <= curve.upper[i]!).toBe(true)
    })
    const weeks = kaplanMeier({ time: time.map((t) => t * 7).reverse(), event: event.slice().reverse() })
    expect([...weeks.survival]).toEqual([...curve.survival])
    expect(timeUntil(weeks).time).toEqual(timeUntil(curve).time * 7)
  }))
})

test('who leaves adds up to who was expected to; equal groups do not differ; groups may change numbers', () => {
  fc.assert(fc.property(lives, ({ time, event, group }) => {
    const found = logRank({ time, event }, group, 3)
    expect(found.expected.reduce((a, b) => a + b, 0)).toBeCloseTo(event.reduce((a, b) => a + b, 0), 9)
    expect(found.chiSquared).toBeGreaterThan(-1e-9)
    const renamed = logRank({ time, event }, group.map((g) => (g + 1) % 3), 3)
    expect(renamed.chiSquared).toBeCloseTo(found.chiSquared, 7)
    const twice = (a: Float64Array): Float64Array => Float64Array.of(...a, ...a)
    const same = logRank({ time: twice(time), event: Uint8Array.of(...event, ...event) }, Int32Array.of(...group.map(() => 0), ...group.map(() => 1)), 2)
    expect(same.chiSquared).toBeCloseTo(0, 12)
  }))
})

test('concordance is the share of known pairs in the right order', () => {
  fc.assert(fc.property(lives, ({ time, event, score }) => {
    let wins = 0
    let pairs = 0
    time.forEach((t, i) => time.forEach((u, j) => {
      if (event[i] !== 1 || !(t < u || (t === u && event[j] === 0))) return
      pairs++
      wins += score[i]! > score[j]! ? 1 : score[i] === score[j] ? 0.5 : 0
    }))
    expect(concordance({ time, event }, score)).toEqual(pairs ? expect.closeTo(wins / pairs, 10) : NaN)
  }))
})

test('Cox gives a known effect back, in any unit and order, and its baseline the known survival', () => {
  const { watched, x } = simulated(4_000, 0.7, 1)
  const model = coxRegression(watched, [x])
  expect(Math.abs(model.coefficients[0]! - 0.7) / model.standardErrors[0]!).toBeLessThan(3)
  const other = coxRegression({ time: watched.time.map((t) => t * 30).reverse(), event: watched.event.slice().reverse() }, [x.map((one) => one * 100 + 5).reverse()])
  expect(other.coefficients[0]! * 100).toBeCloseTo(model.coefficients[0]!, 9)
  expect(other.logLikelihood).toBeCloseTo(model.logLikelihood, 7)
  const [left] = coxLeftBy(model, [Float64Array.of(0.5)], 6)
  expect(left).toBeCloseTo(1 - Math.exp(-0.6 * Math.exp(0.35)), 1)
})

test('Cox tells a column that runs away and one that says nothing, and refuses what has no events', () => {
  const { watched, x } = simulated(300, 0.5, 2)
  const never = Uint8Array.from(watched.event, (left, i) => (left === 0 && i % 2 ? 1 : 0))
  const model = coxRegression(watched, [x, x, never])
  expect([model.aliased, model.separated, model.status]).toEqual([[1], [2], 'separated'])
  expect(() => coxRegression({ time: Float64Array.of(1, 2), event: Uint8Array.of(0, 0) }, [])).toThrow('nobody left')
  expect(() => kaplanMeier({ time: Float64Array.of(-1), event: Uint8Array.of(1) })).toThrow(RangeError)
})

test('period hazards without columns are the life table; with columns they follow Cox', () => {
  const { watched, x } = simulated(3_000, 0.8, 3)
  const periods: LifeTimes = { time: watched.time.map((t) => Math.max(1, Math.ceil(t))), event: watched.event }
  const table = hazards(discreteHazard(periods, [], 15), [], Float64Array.of(1, 5))
  for (const [at, period] of [1, 5].entries()) {
    const there = periods.time.filter((t) => t >= period).length
    expect(table[at]).toBeCloseTo(periods.time.filter((t, i) => t === period && periods.event[i] === 1).length / there, 9)
  }
  const model = discreteHazard(periods, [x], 5)
  expect(model.regression.coefficients.at(-1)).toBeGreaterThan(0.7)
  const [one, two] = [hazards(model, [Float64Array.of(0)], Float64Array.of(3))[0]!, hazards(model, [Float64Array.of(0)], Float64Array.of(4))[0]!]
  expect(leavingWithin(model, [Float64Array.of(0)], Float64Array.of(2), 2)[0]).toBeCloseTo(1 - (1 - one) * (1 - two), 12)
  expect(() => discreteHazard(watched, [])).toThrow('whole numbers')
})
