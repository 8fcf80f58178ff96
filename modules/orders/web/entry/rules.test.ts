import { expect, test } from 'vitest'
import { lineAmount, orderAmount } from './rules.ts'

test('a line is quantity × price − discount, rounded to the cent', () => {
  expect(lineAmount({ quantity: '2', unitPrice: '34.55', discount: '9.10' })).toBe('60.00')
  expect(lineAmount({ quantity: '3', unitPrice: '0.3333' })).toBe('1.00')
  expect(lineAmount({ quantity: '0', unitPrice: '5' })).toBeNull()
  expect(lineAmount({ quantity: '1', unitPrice: '' })).toBeNull()
})

test('half-typed lines do not count yet', () => {
  expect(orderAmount([{ quantity: '2', unitPrice: '268' }, { quantity: '1', unitPrice: '3.' }])).toBe('536.00')
})
