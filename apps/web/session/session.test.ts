import { expect, test } from 'vitest'
import { safeReturn } from './session.ts'

test('a return address stays within this app', () => {
  expect(safeReturn('/parties?sort=name')).toBe('/parties?sort=name')
  for (const bad of ['https://evil.example', '//evil.example', '/\\evil.example', 'javascript:alert(1)', '/sign-in?return=/x', undefined]) expect(safeReturn(bad)).toBe('/')
})
