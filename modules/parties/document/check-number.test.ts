import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fitsKind, isCreditCode, isIdentityNumber, plainNumber } from './check-number.ts'

test('spellings of one number are one', () => {
  expect(plainNumber(' 110105-19491231 002x ')).toBe('11010519491231002X')
  expect(plainNumber('Ｅ１２３４５６７８')).toBe('E12345678')
})

test('identity numbers: the example of GB 11643, a wrong check character, a day that never was', () => {
  expect(isIdentityNumber('11010519491231002X')).toBe(true)
  expect(isIdentityNumber('440524188001010014')).toBe(true)
  expect(isIdentityNumber('110105194912310021')).toBe(false)
  expect(isIdentityNumber('11010519490231002X')).toBe(false)
})

test('credit codes: the example of GB 32100, and letters that it leaves out', () => {
  expect(isCreditCode('91350100M000100Y43')).toBe(true)
  expect(isCreditCode('91350100M000100Y44')).toBe(false)
  expect(isCreditCode('9135010OM000100Y43')).toBe(false)
})

test('one character mistyped is always noticed', () => {
  const slip = (number: string, alphabet: string) => fc.property(fc.nat(16), fc.constantFrom(...alphabet), (at, character) => {
    const typed = number.slice(0, at) + character + number.slice(at + 1)
    return typed === number || !(number.length === 18 && (number.startsWith('11') ? isIdentityNumber(typed) : isCreditCode(typed)))
  })
  fc.assert(slip('11010519491231002X', '0123456789'), { numRuns: 500 })
  fc.assert(slip('91350100M000100Y43', '0123456789ABCDEFGHJKLMNPQRTUWXY'), { numRuns: 500 })
})

test('kinds without a check character are held to their form only', () => {
  expect(fitsKind('passport', 'e 1234 5678')).toBe(true)
  expect(fitsKind('passport', 'PASSPORT')).toBe(false)
  expect(fitsKind('permit', 'H0123456701')).toBe(true)
  expect(fitsKind('registration', 'HRB 4711')).toBe(true)
  expect(fitsKind('other', '#')).toBe(false)
})
