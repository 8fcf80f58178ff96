import fc from 'fast-check'
import { expect, test } from 'vitest'
import { toUnits } from '#kernel/money.ts'
import { lineAmount, lineCost, minus, shareOf, sum, times, totalCost } from './price-lines.ts'

test('amounts are rounded to the cent, half away from zero', () => {
  expect(times('3', '0.3333')).toBe('1.00')
  expect(times('0.5', '0.01')).toBe('0.01')
  expect(times('24', '3.75')).toBe('90.00')
  expect(shareOf('10.00', '1', '3')).toBe('3.33')
  expect(shareOf('-10.00', '2', '3')).toBe('-6.67')
})

test('a line\'s amount is as told, else quantity × price − discount; its cost likewise', () => {
  expect(lineAmount({ quantity: '2', unitPrice: '134.00', discount: '8.00' })).toBe('260.00')
  expect(lineAmount({ quantity: '2', unitPrice: '134.00', amount: '250.00' })).toBe('250.00')
  expect(lineAmount({ quantity: '2' })).toBeNull()
  expect(lineCost({ quantity: '2', unitCost: '48.00' })).toBe('96.00')
  expect(totalCost(['1.00', null])).toBeNull()
  expect(totalCost(['1.00', '2.50'])).toBe('3.50')
  expect(minus('5.00', undefined)).toBe('5.00')
})

const cents = fc.bigInt({ min: 0n, max: 10n ** 12n }).map((n) => `${n / 100n}.${String(n % 100n).padStart(2, '0')}`)

test('the shares of a line taken back piece by piece differ from the whole by less than a cent a piece', () => {
  fc.assert(fc.property(cents, fc.array(fc.integer({ min: 1, max: 50 }), { minLength: 1, maxLength: 10 }), (amount, pieces) => {
    const whole = String(pieces.reduce((a, b) => a + b, 0))
    const shares = sum(pieces.map((piece) => shareOf(amount, String(piece), whole)))
    const off = toUnits(shares) - toUnits(amount)
    expect(off < 0n ? -off : off).toBeLessThanOrEqual(BigInt(pieces.length) * 50n)
  }))
})
