import fc from 'fast-check'
import { expect, test } from 'vitest'
import { detectNumberFormat } from './detect-number-format.ts'
import { numberFormats } from './number-format.ts'
import { parseNumber } from './parse-number.ts'

const cases: Record<string, string> = {
  '1,234.56': '1234.56', '¥1,234': '1234', '￥１，２３４．５': '1234.5', '(1,234)': '-1234', '1234-': '-1234', '-¥5': '-5', '¥-5': '-5', '−3': '-3', 'NT$ 1,200': '1200', '1.2万': '12000', '1.2 万元': '12000', '３億': '300000000',
  '12%': '0.12', '1.5E+3': '1500', '1e-2': '0.01', '.5': '0.5', '5.': '5', '007': '7', '-0.00': '0.00', 'US$3.50': '3.50', '3.50 元': '3.50', '2,000.00 CNY': '2000.00', '77.00': '77.00', '12345678901234567890.123456789': '12345678901234567890.123456789',
}
test('numbers are read exactly, with their signs and units', () => {
  for (const [text, number] of Object.entries(cases)) expect([text, parseNumber(text)]).toEqual([text, number])
})

test('what is no number is refused', () => {
  for (const text of ['', '-', '.', '$', 'abc', '12abc', '1,23', '1,234,5', '01,234', '1 234', '--5', '(-5)', '-5-', '1.2.3', '1e999', 'NaN', '2024-05-06', '9'.repeat(70), '一百']) expect([text, parseNumber(text)]).toEqual([text, null])
})

test('numbers written in a format are read back, and the format is found or said to be ambiguous', () => {
  const amount = fc.tuple(fc.bigInt({ min: -(10n ** 12n), max: 10n ** 12n }), fc.constantFrom('', '5', '50', '125'))
  fc.assert(fc.property(fc.constantFrom(...numberFormats), fc.array(amount, { minLength: 1, maxLength: 10 }), (format, amounts) => {
    const numbers = amounts.map(([whole, fraction]) => `${whole}${fraction && `.${fraction}`}`)
    const texts = amounts.map(([whole, fraction]) => `${whole}`.replace(/\B(?=(\d{3})+$)/g, format.group) + (fraction && format.decimal + fraction))
    expect(texts.map((text) => parseNumber(text, format))).toEqual(numbers)
    const guess = detectNumberFormat(texts)!
    if (!guess.ambiguous) expect(texts.map((text) => parseNumber(text, guess.format))).toEqual(numbers)
  }))
})

test('all samples decide together', () => {
  expect(detectNumberFormat(['1,234'])).toMatchObject({ format: { decimal: '.', group: ',' }, ambiguous: { decimal: ',', group: '.' } })
  expect(detectNumberFormat(['1,234', '1,5'])).toMatchObject({ format: { decimal: ',', group: '.' }, ambiguous: null })
  expect(detectNumberFormat(['1,234', '12.50', ''])).toEqual({ format: { decimal: '.', group: ',' }, ambiguous: null, matched: 2, total: 2 })
  expect(detectNumberFormat(['12', '13'])).toMatchObject({ ambiguous: null })
  expect(detectNumberFormat(['a', 'b'])).toBe(null)
})
