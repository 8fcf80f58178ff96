import { expect, test } from 'vitest'
import { seeded } from '#analytics/index.ts'
import { anomalyKinds, compute, type FoundAnomaly } from './find-anomalies.ts'

const TODAY = 1000
const CUSTOMERS = 300

/** Customers who come every thirty days, a little off, up to yesterday or so; `change` adds or takes away rows. */
function find(change: (rows: { c: number; day: number; cents: number }[]) => { c: number; day: number; cents: number }[]): FoundAnomaly[] {
  const random = seeded(4)
  const rows = Array.from({ length: CUSTOMERS }, (_, c) => Array.from({ length: 24 }, (_, k) => ({ c, day: TODAY - 5 - Math.floor(random() * 20) - k * 30 - Math.floor(random() * 6), cents: 5000 }))).flat()
  const changed = change(rows)
  const none = new Uint32Array(CUSTOMERS)
  return compute({ customer: Int32Array.from(changed, (r) => r.c), day: Int32Array.from(changed, (r) => r.day), cents: Float64Array.from(changed, (r) => r.cents), customers: CUSTOMERS, today: TODAY, service: { recent: none, before: none, days: new Float64Array(CUSTOMERS).fill(365) } }, { progress: () => {}, aborted: () => false }) as FoundAnomaly[]
}

test('a silence, a run of returns and a burst of orders are noticed, each on whom it was planted, with its evidence', () => {
  const found = find((rows) => [
    ...rows.filter((r) => r.c !== 7 || r.day < TODAY - 100),
    ...[1, 2, 3, 4].map((k) => ({ c: 20, day: TODAY - k * 3, cents: -900 })), ...[1, 2, 3, 4, 5, 6, 7, 8, 9].map((k) => ({ c: 33, day: TODAY - k, cents: 4000 })),
  ])
  expect(found.map((f) => [f.customer, f.kind]).sort()).toEqual([[20, anomalyKinds.returns], [33, anomalyKinds.purchases], [7, anomalyKinds.silence]].sort())
  expect(found.find((f) => f.kind === anomalyKinds.silence)!.evidence).toMatchObject({ usual: 29 })
  expect(found.find((f) => f.kind === anomalyKinds.returns)!.evidence.count).toBe(4)
  expect(found.find((f) => f.customer === 20)!.stake).toBeLessThan(found.find((f) => f.customer === 33)!.stake)
})

test('whoever buys in one season of the year is not missed before the next one is over', () => {
  const missed = (apart: number): boolean => [60, 100, 140, 180, 220, 260, 300, 340].some((silent) =>
    find((rows) => [...rows.filter((r) => r.c !== 7), ...[0, 4, 9].flatMap((off) => [0, apart].map((back) => ({ c: 7, day: TODAY - silent - off - back, cents: 5000 })))]).some((f) => f.customer === 7))
  expect([missed(365), missed(150)]).toEqual([false, true])
})

test('where nothing happened nobody is told of, and an old silence is no news', () => {
  expect(find((rows) => rows)).toEqual([])
  expect(find((rows) => rows.filter((r) => r.c !== 7 || r.day < TODAY - 300))).toEqual([])
})
