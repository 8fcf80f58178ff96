import { expect, test } from 'vitest'
import { underKills } from '#test/warehouse/under-kills.ts'

test('late commits, a killed engine and a killed feeder lose nothing: some seconds of it (test/heavy: five minutes)', { timeout: 180_000 }, async () => {
  const seen = await underKills(5, 1_200)
  expect(seen.differences).toEqual([])
  expect(seen.writes).toBeGreaterThan(8)
  expect(seen.lagSeconds).toBeLessThan(5)
})
