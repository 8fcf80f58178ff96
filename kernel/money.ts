import { z } from 'zod'

/** An amount of money as a decimal string, never a float: '12.50'. At most four decimals, the finest that prices use. */
export const Amount = z.string().regex(/^-?\d{1,15}(\.\d{1,4})?$/).meta({ id: 'Amount', description: 'A decimal amount as a string.', example: '468.00' })
export type Amount = z.infer<typeof Amount>

export const Currency = z.string().regex(/^[A-Z]{3}$/).meta({ id: 'Currency', description: 'ISO 4217 code.', example: 'CNY' })
export type Currency = z.infer<typeof Currency>

const SCALE = 10_000n

/** An amount in ten-thousandths, so that sums are exact. `'12.5'` gives `125000n`. */
export function toUnits(amount: Amount): bigint {
  const negative = amount.startsWith('-')
  const [whole = '0', fraction = ''] = amount.replace('-', '').split('.')
  const units = BigInt(whole) * SCALE + BigInt(fraction.padEnd(4, '0').slice(0, 4))
  return negative ? -units : units
}

/** The inverse of `toUnits`, with two decimals at least. `125000n` gives `'12.50'`. */
export function fromUnits(units: bigint): Amount {
  const abs = units < 0n ? -units : units
  const fraction = String(abs % SCALE).padStart(4, '0').replace(/0{1,2}$/, '')
  return `${units < 0n ? '-' : ''}${abs / SCALE}.${fraction}`
}
