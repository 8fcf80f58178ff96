import { expect, test } from 'vitest'
import { noonIn } from './zoned.ts'

test('noon is noon where the firm is', () => {
  expect(noonIn('Asia/Shanghai', '2026-11-22').toISOString()).toBe('2026-11-22T04:00:00.000Z')
  expect(noonIn('America/New_York', '2026-07-01').toISOString()).toBe('2026-07-01T16:00:00.000Z')
  expect(noonIn('Asia/Kolkata', '1997-01-01').toISOString()).toBe('1997-01-01T06:30:00.000Z')
  expect(noonIn('Pacific/Auckland', '2026-01-01').toISOString()).toBe('2025-12-31T23:00:00.000Z')
  expect(noonIn('UTC', '2026-01-01').toISOString()).toBe('2026-01-01T12:00:00.000Z')
})
