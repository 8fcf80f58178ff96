import { fromUnits, toUnits } from '#kernel/money.ts'

/** What a sum of money, a price and a quantity may look like while they are typed. */
export const money = /^\s*\d{1,13}(\.\d{1,2})?\s*$/
export const price = /^\s*\d{1,13}(\.\d{1,4})?\s*$/
export const quantity = /^\s*(?!0+(\.0+)?\s*$)\d{1,12}(\.\d{1,4})?\s*$/

/** A line as typed; figures may be missing or half typed. */
export interface LineDraft { productId?: string | null; description?: string; quantity?: string; unitPrice?: string; discount?: string }

/** What a line comes to, to the cent: quantity × price − discount. Null while its figures are not whole.
 *  @example lineAmount({ quantity: '2', unitPrice: '34.55', discount: '9.10' }) // => '60.00' */
export function lineAmount({ quantity: n = '1', unitPrice, discount = '0' }: LineDraft): string | null {
  if (!quantity.test(n) || unitPrice === undefined || !price.test(unitPrice) || !money.test(discount || '0')) return null
  const units = (toUnits(n.trim()) * toUnits(unitPrice.trim())) / 10_000n
  const cents = (units + 50n) / 100n
  return fromUnits(cents * 100n - toUnits((discount || '0').trim()))
}

/** The sum of all lines that are whole. */
export const orderAmount = (lines: readonly LineDraft[]): string => fromUnits(lines.reduce((sum, line) => sum + toUnits(lineAmount(line) ?? '0'), 0n))
