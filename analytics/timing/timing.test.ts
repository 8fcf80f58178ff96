import { expect, test } from 'vitest'
import { gapModel, nextPurchase, normalQuantile, ownGap, seasonalTime, seeded, suddenSilence, yearlySeason } from '../index.ts'
import fc from 'fast-check'

/** Customers whose gaps are log-normal around a mean of their own. */
function shoppers(customers: number, seed: number, { mean = 3.5, between = 0.5, within = 0.3, days = 15 } = {}): { start: Int32Array; day: Int32Array; own: Float64Array; next: Float64Array } {
  const random = seeded(seed)
  const normal = (): number => normalQuantile(Math.max(1e-12, random()))
  const own = Float64Array.from({ length: customers }, () => mean + Math.sqrt(between) * normal())
  const gap = (c: number): number => Math.max(1, Math.round(Math.exp(own[c]! + Math.sqrt(within) * normal())))
  const day = new Int32Array(customers * days)
  const next = new Float64Array(customers)
  for (let c = 0; c < customers; c++) {
    for (let i = 1; i < days; i++) day[c * days + i] = day[c * days + i - 1]! + gap(c)
    next[c] = day[c * days + days - 1]! + gap(c)
  }
  return { start: Int32Array.from({ length: customers + 1 }, (_, c) => c * days), day, own, next }
}

test('the spread within and between customers comes back', () => {
  const model = gapModel(shoppers(2_000, 1))
  expect(model.mean).toBeCloseTo(3.5, 1)
  expect(Math.abs(model.within / 0.3 - 1)).toBeLessThan(0.05)
  expect(Math.abs(model.between / 0.5 - 1)).toBeLessThan(0.1)
  expect(gapModel(shoppers(2_000, 2, { between: 0 })).between).toBeLessThan(0.01)
})

test('half come before the day they are due, four in five between early and late', () => {
  const made = shoppers(3_000, 3)
  const model = gapModel(made)
  let [before, between] = [0, 0]
  for (let c = 0; c < 3_000; c++) {
    const last = made.day[made.start[c + 1]! - 1]!
    const { due, early, late } = nextPurchase({ start: made.start.subarray(c, c + 2), day: made.day }, model, last)
    if (made.next[c]! <= due[0]!) before++
    if (made.next[c]! >= early[0]! && made.next[c]! <= late[0]!) between++
  }
  expect(before / 3_000).toBeCloseTo(0.5, 1)
  expect(between / 3_000).toBeCloseTo(0.8, 1)
})

test('nobody is due in the past, however long the silence; who never bought is not expected', () => {
  const made = shoppers(50, 4)
  const start = Int32Array.of(...made.start, made.start.at(-1)!)
  for (const today of [400, 5_000, 5_000_000]) {
    const { due, early, late, silence } = nextPurchase({ start, day: made.day }, gapModel(made), Math.max(today, ...made.day))
    expect([due[50], silence[50]]).toEqual([NaN, NaN])
    for (let c = 0; c < 50; c++) expect(early[c]! <= due[c]! && due[c]! <= late[c]! && early[c]! >= Math.max(today, ...made.day) - 1e-6 * today, `${c} on ${today}`).toBe(true)
  }
})

test('an own rhythm counts for more the more of it was shown', () => {
  const model = { mean: 3, within: 0.3, between: 0.5, customers: 10, gaps: 100 }
  const means = [0, 1, 5, 100].map((n) => ownGap(model, n, 5).mean)
  expect(means[0]).toBe(3)
  expect(means.every((mean, i) => i === 0 || mean > means[i - 1]!)).toBe(true)
  expect(means.at(-1)).toBeCloseTo(5, 1)
  expect(() => gapModel({ start: Int32Array.of(0, 1), day: Int32Array.of(5) })).toThrow('no gap')
})

test('among a thousand customers on their way, alarms are few; those who stopped are found', () => {
  const made = shoppers(1_000, 5)
  const today = 2_000
  const moved = made.day.slice()
  const silent = new Set<number>()
  for (let c = 0; c < 1_000; c++) {
    const last = made.day[made.start[c + 1]! - 1]!
    const stopped = c % 50 === 0
    if (stopped) silent.add(c)
    const shift = today - last - (stopped ? Math.round(12 * Math.exp(made.own[c]!)) : 0)
    for (let i = made.start[c]!; i < made.start[c + 1]!; i++) moved[i]! += shift
  }
  const { sudden } = suddenSilence({ start: made.start, day: moved }, today)
  const alarms = [...sudden.keys()].filter((c) => sudden[c])
  expect(alarms.filter((c) => !silent.has(c)).length).toBeLessThanOrEqual(0.1 * alarms.length)
  expect(alarms.filter((c) => silent.has(c)).length).toBeGreaterThan(17)
})

const month = (day: number): number => new Date(day * 86_400_000).getUTCMonth()
const FROM = 18_262

/** Four years of purchase days with so much more in December. */
function yearsOf(december: number, seed: number): number[] {
  const random = seeded(seed)
  return Array.from({ length: 4 * 365 }, (_, i) => FROM + i).flatMap((day) => Array.from({ length: Math.round((month(day) === 11 ? december : 1) * (3 + 4 * random())) }, () => day))
}

test('a season that comes every year is told with its size, an even trade has none', () => {
  const { factor, told } = yearlySeason(yearsOf(3, 5), FROM + 4 * 365 - 1)
  expect(told).toBe(true)
  expect(factor[11]! / factor[5]!).toBeGreaterThan(2.6)
  expect(factor[11]! / factor[5]!).toBeLessThan(3.4)
  const even = Array.from({ length: 40 }, (_, seed) => yearlySeason(yearsOf(1, seed), FROM + 4 * 365 - 1).told).filter(Boolean)
  expect(even.length).toBeLessThanOrEqual(5)
  expect(yearlySeason(yearsOf(3, 5).filter((d) => d < FROM + 500), FROM + 500)).toMatchObject({ told: false })
})

test('the clock of a season goes forward only, and back again to the day', () => {
  const factors = fc.array(fc.double({ min: 0.05, max: 4, noNaN: true }), { minLength: 12, maxLength: 12 })
  fc.assert(fc.property(factors, fc.double({ min: FROM - 50, max: FROM + 1500, noNaN: true }), fc.double({ min: 0.01, max: 400, noNaN: true }), (factor, day, later) => {
    const clock = seasonalTime(factor, FROM, FROM + 1200)
    expect(clock.at(day + later)).toBeGreaterThan(clock.at(day))
    expect(clock.dayAt(clock.at(day))).toBeCloseTo(day, 6)
  }))
})

test('who buys by the season is expected by it: the clock finds the day better than the calendar', () => {
  const random = seeded(9)
  const factor = [0.3, 0.3, 1, 1, 1, 1, 1, 1, 1, 1, 1, 3]
  const clock = seasonalTime(factor, FROM, FROM + 3000)
  const days: number[][] = Array.from({ length: 400 }, () => {
    const own: number[] = []
    for (let time = clock.at(FROM + 200 * random()); clock.dayAt(time) < FROM + 2100; time += 40 * Math.exp(0.3 * (random() + random() + random() - 1.5) * 2)) own.push(clock.dayAt(time))
    return own
  })
  const cut = FROM + 1460 + 360
  const until = days.map((own) => own.filter((d) => d <= cut))
  const next = days.map((own) => own.find((d) => d > cut)!)
  const start = Int32Array.from([0, ...until.map((own) => own.length)])
  for (let c = 1; c < start.length; c++) start[c]! += start[c - 1]!
  const flat = until.flat()
  const timed = flat.map((d) => clock.at(d))
  const missBy = (due: Float64Array): number => due.reduce((total, d, c) => total + Math.abs(d - next[c]!), 0) / due.length
  const plain = nextPurchase({ start, day: flat }, gapModel({ start, day: flat }), cut).due
  const seasonal = nextPurchase({ start, day: timed }, gapModel({ start, day: timed }), clock.at(cut)).due.map((time) => clock.dayAt(time))
  expect(missBy(seasonal)).toBeLessThan(0.8 * missBy(plain))
})
