import { expect, test } from 'vitest'
import { span } from './span.ts'

test('a month counts when its day has come', () => {
  expect(span('2023-07-20', '2026-11-22')).toEqual({ years: 3, months: 4 })
  expect(span('2023-07-23', '2026-11-22')).toEqual({ years: 3, months: 3 })
  expect(span('2025-11-22', '2026-11-22')).toEqual({ years: 1, months: 0 })
})

test('less than a month, or a day ahead, is none', () => {
  expect(span('2026-11-01', '2026-11-22')).toEqual({ years: 0, months: 0 })
  expect(span('2027-01-01', '2026-11-22')).toEqual({ years: 0, months: 0 })
})
