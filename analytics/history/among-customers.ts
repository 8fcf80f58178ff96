import { checkLengths } from '../statistics/check-lengths.ts'

/** Values of those who have bought, NaN for everyone else.
 *
 *  A prospect, a supplier, or a party with returns only is not a customer: counted in, they would fill the lowest quintile and push the
 *  real customers up. Every function here leaves NaN out of n.
 *
 *  @param purchases distinct purchase days, per party
 *  @throws RangeError where the columns differ in length
 *  @example
 *  amongCustomers(Int32Array.of(2, 0, 1), Float64Array.of(50, -20, 8)) // => [50, NaN, 8] */
export function amongCustomers(purchases: Int32Array, values: ArrayLike<number>): Float64Array {
  const parties = checkLengths({ purchases, values })
  const known = new Float64Array(parties)
  for (let i = 0; i < parties; i++) known[i] = purchases[i]! > 0 ? values[i]! : NaN
  return known
}
