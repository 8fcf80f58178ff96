import { expect, test } from 'vitest'
import { underKills } from '#test/warehouse/under-kills.ts'

test('late commits, a killed engine and a killed feeder lose nothing: ten seconds of it (test/heavy: five minutes)', { timeout: 60_000 }, async () => {
  const seen = await underKills(7, 1_500)
  expect(seen.differences).toEqual([])
  expect(seen.writes).toBeGreaterThan(15)
  expect(seen.lagSeconds).toBeLessThan(5)
})
