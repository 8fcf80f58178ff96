import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { testSecret } from '#test/database.ts'
import { isSealed, openSecret, sealSecret, useSecret } from './seal-secret.ts'

beforeAll(() => useSecret('the secret of an installation'))
afterAll(() => useSecret(testSecret))

test('whatever was sealed opens at its own place and at no other, and shows nothing of itself', () => {
  fc.assert(fc.property(fc.string({ unit: 'grapheme', minLength: 3 }), fc.string(), fc.string(), (plain, place, other) => {
    const sealed = sealSecret(plain, place)
    expect([isSealed(sealed), openSecret(sealed, place), sealSecret(plain, place) === sealed]).toEqual([true, plain, false])
    if (place !== other) expect(() => openSecret(sealed, other)).toThrow()
  }), { numRuns: 40 })
})

test('another installation opens none of it, a changed one is none; what was kept open is read as it is', () => {
  const sealed = sealSecret('app-password', 'mailbox')
  expect(() => openSecret(`${sealed.slice(0, -2)}${sealed.endsWith('AA') ? 'BB' : 'AA'}`, 'mailbox')).toThrow()
  useSecret('another')
  expect(() => openSecret(sealed, 'mailbox')).toThrow()
  expect(openSecret('app-password', 'mailbox')).toBe('app-password')
})
