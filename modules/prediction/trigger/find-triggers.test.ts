import { expect, test } from 'vitest'
import { seeded } from '#analytics/index.ts'
import { compute, type FoundTrigger } from './find-triggers.ts'

test('what was planted before the thing is believed, what happens anyway is not', () => {
  const random = seeded(3)
  const [customers, days, kinds] = [2_000, 700, 6]
  const events: { c: number; day: number; kind: number }[] = []
  const target = new Float64Array(customers).fill(NaN)
  for (let c = 0; c < customers; c++) {
    for (let kind = 0; kind < kinds; kind++) for (let k = 0; k < 2; k++) events.push({ c, day: Math.floor(random() * days), kind })
    if (random() < 0.3) target[c] = Math.floor(random() * days)
    if (random() < 0.1) {
      const day = Math.floor(random() * (days - 60))
      events.push({ c, day, kind: 0 })
      target[c] = day + 1 + Math.floor(random() * 20)
    }
  }
  const found = compute({ events: { customer: Int32Array.from(events, (e) => e.c), day: Int32Array.from(events, (e) => e.day), kind: Int32Array.from(events, (e) => e.kind) }, kinds, target, since: new Float64Array(customers), today: days, window: 30 }, { progress: () => {}, aborted: () => false }) as FoundTrigger[]
  expect(found.filter((f) => f.believed).map((f) => f.kind)).toEqual([0])
  const [first] = found
  expect(first!.lift).toBeGreaterThan(2)
  expect(first!.lower / first!.base).toBeGreaterThan(1.5)
  expect(found).toHaveLength(kinds)
})
