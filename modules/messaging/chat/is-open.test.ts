import { expect, test } from 'vitest'
import { isOpen } from './is-open.ts'

const hours = [{ day: 7, from: '09:00', to: '18:00' }]

test('hours are those of the week in the firm’s zone', () => {
  const sunday = (utc: string) => new Date(`2026-11-22T${utc}:00Z`)
  expect(isOpen(hours, 'Asia/Shanghai', sunday('01:00'))).toBe(true)
  expect(isOpen(hours, 'Asia/Shanghai', sunday('00:59'))).toBe(false)
  expect(isOpen(hours, 'Asia/Shanghai', sunday('10:00'))).toBe(true)
  expect(isOpen(hours, 'Asia/Shanghai', sunday('10:01'))).toBe(false)
  expect(isOpen(hours, 'Asia/Shanghai', new Date('2026-11-23T02:00:00Z'))).toBe(false)
  expect(isOpen([{ day: 1, from: '00:00', to: '23:59' }], 'America/New_York', new Date('2026-11-24T03:00:00Z'))).toBe(true)
})
