import { expect, test } from 'vitest'
import { underKills } from '#test/warehouse/under-kills.ts'

test('eight writers with late commits for five minutes, engine and feeder killed again and again: both sides hold the same rows', { timeout: 600_000 }, async () => {
  const seen = await underKills(Number(process.env.KILL_SECONDS ?? 300), 4_000)
  console.log(seen)
  expect(seen.differences).toEqual([])
  expect(seen.lagSeconds).toBeLessThan(5)
})
