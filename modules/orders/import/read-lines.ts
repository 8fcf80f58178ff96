import type { FileRow } from '#modules/exchange/extension.ts'
import type { Remark } from '#modules/exchange/contract.ts'
import type { ReadRow } from '#modules/exchange/api.ts'

/** A row of the file as one line of an order; amounts in hundredths. */
export interface ImportedLine {
  at: number
  customer: string; name: string | null; phone: string | null; email: string | null
  number: string | null; day: string; time: string | null
  code: string | null; description: string
  quantity: string; unitPrice: string | null; cents: bigint; costCents: bigint | null
  currency: string | null; status: string | null; note: string | null
}

export type LineOrFaults = { line: ImportedLine } | { faults: readonly Remark[] }

const SCALE = 8
const HUNDREDTHS = 2

/** A decimal text as a whole number of 10^-scale, rounded half away from zero. */
function scaled(text: string, scale: number): bigint {
  const negative = text.startsWith('-')
  const [whole = '0', fraction = ''] = text.replace('-', '').split('.')
  const kept = fraction.padEnd(scale + 1, '0')
  const units = BigInt(whole || '0') * 10n ** BigInt(scale) + BigInt(kept.slice(0, scale) || '0') + (kept[scale]! >= '5' ? 1n : 0n)
  return negative ? -units : units
}

/** A product of two decimals in hundredths, rounded half away from zero: `times('2.5', '3.333')` gives 833. */
export function times(a: string, b: string): bigint {
  const product = scaled(a, SCALE) * scaled(b, SCALE)
  const unit = 10n ** BigInt(2 * SCALE - HUNDREDTHS)
  const half = unit / 2n
  return product < 0n ? -((-product + half) / unit) : (product + half) / unit
}

export const toAmount = (cents: bigint): string => {
  const abs = cents < 0n ? -cents : cents
  return `${cents < 0n ? '-' : ''}${abs / 100n}.${String(abs % 100n).padStart(2, '0')}`
}

/** What a row says, or what is wrong with it. A quantity that is not said is 1; an amount that is not said is quantity × price. */
export function readLine({ values, faults }: ReadRow, _row: FileRow, at: number): LineOrFaults {
  if (faults.length) return { faults }
  const one = (field: string) => values.get(field)?.[0] ?? null
  const quantity = one('quantity') ?? '1', price = one('price'), amount = one('amount')
  if (/^-?0*(\.0*)?$/.test(quantity)) return { faults: [{ code: 'orders/zero-quantity', params: {} }] }
  if (price === null && amount === null) return { faults: [{ code: 'orders/no-amount', params: {} }] }
  const [day = '', time = null] = (one('date') ?? '').split('T')
  const cost = one('cost')
  return { line: {
    at, customer: one('customer')!, name: one('customerName'), phone: one('customerPhone'), email: one('customerEmail'),
    number: one('number'), day, time, code: one('product'), description: one('productName') ?? one('product') ?? '—',
    quantity, unitPrice: price?.replace('-', '') ?? null, cents: amount === null ? times(quantity, price!) : scaled(amount, HUNDREDTHS), costCents: cost === null ? null : scaled(cost, HUNDREDTHS),
    currency: one('currency')?.toUpperCase() ?? null, status: one('status'), note: one('note'),
  } }
}
