import fc from 'fast-check'
import { expect, test } from 'vitest'
import { exactMoney, fixed, money, number, percent, short } from './number.ts'

test('says money as people do, in each language', () => {
  expect(money('zh-CN', '48600')).toBe('¥4.86万')
  expect(money('zh-CN', '28460000')).toBe('¥2,846万')
  expect(money('zh-CN', '382000')).toBe('¥38.2万')
  expect(money('zh-CN', '1336.4')).toBe('¥1,336')
  expect(money('zh-TW', '48600', 'TWD')).toBe('$4.86萬')
  expect(money('en', '48600')).toBe('¥48.6K')
  expect(money('en', '-2846000', 'USD')).toBe('−$2.85M')
})

test('rounding up steps into the next unit rather than showing 10,000 of the lower', () => {
  expect(short('zh-CN', 9_999.6)).toBe('1.00万')
  expect(short('zh-CN', 99_999_999)).toBe('1.00亿')
  expect(short('en', 999_999)).toBe('1.00M')
})

test('keeps the cents of an amount that no float can hold', () => {
  expect(exactMoney('en', '900719925474099.25')).toBe('¥900,719,925,474,099.25')
  expect(exactMoney('zh-CN', '-12.5')).toBe('−¥12.50')
})

test('other figures', () => {
  expect(number('en', 21306)).toBe('21,306')
  expect(fixed('zh-CN', 1, 2)).toBe('1.00')
  expect(percent('zh-CN', 0.714)).toBe('71.4%')
})

test('a short figure is within half of its last digit of the true one', () => {
  fc.assert(fc.property(fc.integer({ min: 1_000, max: 999_000_000_000 }), (value) => {
    const text = short('en', value)
    const unit = { K: 1e3, M: 1e6, B: 1e9 }[text.at(-1)!]!
    expect(Math.abs(Number(text.slice(0, -1).replaceAll(',', '')) * unit - value) / value).toBeLessThanOrEqual(0.0051)
  }))
})
