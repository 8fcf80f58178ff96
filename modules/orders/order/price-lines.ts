import { type Amount, fromUnits, toUnits } from '#kernel/money.ts'

/** What decides a line's amounts. Quantities and prices have four decimals, amounts two. */
export interface PricedLine { quantity: string; unitPrice?: Amount | null | undefined; amount?: Amount | null | undefined; discount?: Amount | null | undefined; cost?: Amount | null | undefined; unitCost?: Amount | null | undefined }

const SCALE = 10_000n
const CENT = 100n

/** A number of ten-thousandths divided, rounded half away from zero, as invoices round. */
function divided(dividend: bigint, divisor: bigint): bigint {
  const sign = dividend < 0n === divisor < 0n ? 1n : -1n
  const [over, under] = [dividend < 0n ? -dividend : dividend, divisor < 0n ? -divisor : divisor]
  return sign * ((2n * over + under) / (2n * under))
}

const toCent = (units: bigint): bigint => divided(units, CENT) * CENT

/** Quantity × price, to the cent: `times('3', '0.3333')` gives `'1.00'`. */
export const times = (quantity: string, price: Amount): Amount => fromUnits(toCent(divided(toUnits(quantity) * toUnits(price), SCALE)))

/** The part of an amount that a part of its quantity has, to the cent. `shareOf('10.00', '1', '3')` gives `'3.33'`. */
export const shareOf = (amount: Amount, part: string, whole: string): Amount => fromUnits(toCent(divided(toUnits(amount) * toUnits(part), toUnits(whole))))

export const sum = (amounts: readonly Amount[]): Amount => fromUnits(amounts.reduce((total, amount) => total + toUnits(amount), 0n))
export const minus = (amount: Amount, less: Amount | null | undefined): Amount => (less ? fromUnits(toUnits(amount) - toUnits(less)) : amount)
export const negated = (amount: Amount): Amount => fromUnits(-toUnits(amount))

/** A line's amount: as told, else quantity × price − discount. Null where neither an amount nor a price is known. */
export function lineAmount({ quantity, unitPrice, amount, discount }: PricedLine): Amount | null {
  if (amount != null) return amount
  return unitPrice == null ? null : minus(times(quantity, unitPrice), discount)
}

/** A line's cost: as told, else quantity × unit cost; null where it is not known. */
export const lineCost = ({ quantity, cost, unitCost }: PricedLine): Amount | null => cost ?? (unitCost == null ? null : times(quantity, unitCost))

/** The cost of an order is known only where every line's is: a part would make the profit too large. */
export const totalCost = (costs: readonly (Amount | null)[]): Amount | null => (costs.every((cost) => cost !== null) ? sum(costs as Amount[]) : null)
