import { expect, test } from 'vitest'
import { dayLimit, ratesOf } from './read-rules.ts'

test('a warm-up grows by the day; the slower of two rules for all holds, each domain has its own', () => {
  const warmUp = { since: '2026-11-20', first: 200, growth: 2 }
  expect([dayLimit(warmUp, '2026-11-19'), dayLimit(warmUp, '2026-11-20'), dayLimit(warmUp, '2026-11-22')]).toEqual([200, 200, 800])
  expect(ratesOf({ perMinute: 60, domains: [{ domain: 'qq.com', perHour: 1800 }], warmUp }, '2026-11-22')).toEqual([{ domain: '*', seconds: 108 }, { domain: 'qq.com', seconds: 2 }])
  expect(ratesOf({ perMinute: null, domains: [], warmUp: null }, '2026-11-22')).toEqual([])
})
