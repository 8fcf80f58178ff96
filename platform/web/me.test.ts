import { expect, test } from 'vitest'
import { allows } from './me.ts'

test('a page shows to whoever some sentence lets, however far it reaches', () => {
  expect(allows({ 'party.read': 'own' }, ['read', 'party'])).toBe(true)
  expect(allows({ 'party.read': 'own' }, ['update', 'party'])).toBe(false)
  expect(allows({ '*': 'all' }, ['erase', 'party'])).toBe(true)
  expect(allows({})).toBe(true)
})
