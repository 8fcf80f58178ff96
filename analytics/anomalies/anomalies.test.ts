import fc from 'fast-check'
import { expect, test } from 'vitest'
import { chanceOfAsMany, expectedCounts, falseDiscovery, seeded, triggerEvents } from '../index.ts'

test('of p-values that are chance alone, hardly a run believes any', () => {
  const random = seeded(1)
  let runs = 0
  for (let run = 0; run < 400; run++) runs += falseDiscovery(Float64Array.from({ length: 50 }, random)).some((b) => b === 1) ? 1 : 0
  expect(runs / 400).toBeLessThan(0.1)
  const p = Float64Array.of(0.001, 0.008, 0.039, 0.041, 0.042, 0.06, 0.074, 0.205)
  expect([...falseDiscovery(p)]).toEqual([1, 1, 0, 0, 0, 0, 0, 0])
  expect([...falseDiscovery(p, 0.07)]).toEqual([1, 1, 1, 1, 1, 0, 0, 0])
})

test('the chance of as many falls with the count and keeps its digits far out', () => {
  fc.assert(fc.property(fc.integer({ min: 1, max: 60 }), fc.double({ min: 0.01, max: 50, noNaN: true }), (k, lambda) => {
    const [more, fewer] = chanceOfAsMany(Uint32Array.of(k, k - 1), Float64Array.of(lambda, lambda))
    let term = Math.exp(-lambda)
    for (let i = 1; i < k; i++) term *= lambda / i
    expect(fewer! - more!).toBeCloseTo(term, 9)
  }))
  expect(chanceOfAsMany(Uint32Array.of(60), Float64Array.of(1))[0]! / 4.49e-83).toBeCloseTo(1, 1)
})

test('the expected count lies between the own rate and the rate of all', () => {
  const random = seeded(2)
  const rates = Float64Array.from({ length: 3_000 }, () => -0.2 * Math.log(1 - random()))
  const time = new Float64Array(3_000).fill(20)
  const draw = (lambda: number): number => {
    let [k, product] = [0, random()]
    for (; product > Math.exp(-lambda); k++) product *= random()
    return k
  }
  const count = Uint32Array.from(rates, (rate) => draw(rate * 20))
  const expected = expectedCounts(count, time, 5)
  const overall = (5 * count.reduce((a, b) => a + b, 0)) / (20 * 3_000)
  expected.forEach((e, i) => {
    const own = (5 * count[i]!) / 20
    expect(e >= Math.min(own, overall) * 0.98 && e <= Math.max(own, overall) * 1.02).toBe(true)
  })
  const off = (guess: (i: number) => number): number => rates.reduce((total, rate, i) => total + (guess(i) - 5 * rate) ** 2, 0)
  expect(off((i) => expected[i]!)).toBeLessThan(Math.min(off((i) => (5 * count[i]!) / 20), off(() => overall)))
  expect(expectedCounts(Uint32Array.of(0, 0), Float64Array.of(1, 1), 1).every((e) => e > 0 && e < 1)).toBe(true)
})

test('a trigger that was planted is found above the rest, and events without effect have a lift of about one', () => {
  const random = seeded(3)
  const events = { customer: [] as number[], day: [] as number[], kind: [] as number[] }
  const target = Float64Array.from({ length: 4_000 }, (_, c) => {
    const complaint = random() < 0.3 ? Math.floor(random() * 300) : NaN
    for (const kind of [1, 2]) {
      events.customer.push(c)
      events.day.push(Math.floor(random() * 340))
      events.kind.push(kind)
    }
    if (!Number.isNaN(complaint)) {
      events.customer.push(c)
      events.day.push(complaint)
      events.kind.push(0)
      if (random() < 0.4) return complaint + 1 + Math.floor(random() * 20)
    }
    return random() < 0.3 ? Math.floor(random() * 360) : NaN
  })
  const columns = { customer: Int32Array.from(events.customer), day: Int32Array.from(events.day), kind: Int32Array.from(events.kind) }
  const [first, ...rest] = triggerEvents(columns, 3, target, 21, { from: 0, to: 360 })
  expect([first!.kind, first!.lift > 5, first!.share > first!.lower]).toEqual([0, true, true])
  for (const one of rest) expect(Math.abs(one.lift - 1)).toBeLessThan(0.3)
})
