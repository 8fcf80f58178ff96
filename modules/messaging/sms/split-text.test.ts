import fc from 'fast-check'
import { expect, test } from 'vitest'
import { splitText } from './split-text.ts'

test('160 and 70 go as one; behind that each part has 153 or 67 places', () => {
  expect([160, 161, 306, 307].map((n) => splitText('a'.repeat(n)).parts.length)).toEqual([1, 2, 2, 3])
  expect([70, 71, 134, 135].map((n) => splitText('茶'.repeat(n)).parts.length)).toEqual([1, 2, 2, 3])
  expect(splitText('€'.repeat(80))).toMatchObject({ encoding: 'gsm7', parts: { length: 1 }, left: 0 })
  expect(splitText('€'.repeat(81)).parts.map((p) => p.length)).toEqual([76, 5])
})

test('nothing is lost, no part is too long, and no character is cut through', () => {
  fc.assert(fc.property(fc.string({ unit: fc.constantFrom('a', '茶', '🍵', '€', '{'), maxLength: 400 }), (text) => {
    const { encoding, parts } = splitText(text)
    expect(parts.join('')).toBe(text)
    const weight = (part: string) => (encoding === 'ucs2' ? part.length : [...part].reduce((sum, c) => sum + ('^{}\\[~]|€\f'.includes(c) ? 2 : 1), 0))
    expect(parts.every((part) => weight(part) <= (parts.length > 1 ? (encoding === 'ucs2' ? 67 : 153) : encoding === 'ucs2' ? 70 : 160))).toBe(true)
    expect(parts.every((part) => !/^[\uDC00-\uDFFF]/.test(part))).toBe(true)
  }))
})
