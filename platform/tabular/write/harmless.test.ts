import fc from 'fast-check'
import { expect, test } from 'vitest'
import { harmless, original } from './harmless.ts'

test('texts that a spreadsheet would run are made plain', () => {
  const dangerous = ['=1+1', '+8613800138000', '-12.5', '@SUM(A1)', '\t=1', '\r=1', '\n=1', '＝1+1', '=cmd|\' /C calc\'!A0']
  expect(dangerous.map(harmless)).toEqual(dangerous.map((text) => `'${text}`))
})

test('other texts and typed numbers stay', () => {
  for (const cell of ['张三', '', 'a=b', "'=1", ' =1', '138-0013', '1-2', -12.5, 0, 12n, true, null, undefined]) expect(harmless(cell)).toBe(cell)
})

test('what was made harmless comes in again as it was', () => {
  fc.assert(fc.property(fc.string({ unit: fc.constantFrom('=', '+', '-', '@', '\t', 'a', '1', '张') }), (text) => original(harmless(text)) === text))
})
