import { checkLengths } from '../../statistics/check-lengths.ts'
import type { OrderRows } from '../../history/purchase-days.ts'

/** The order rows of second lifetimes: of each customer won back, what happened from the day of return on. Everybody else's are left out.
 *
 *  `observe` these and fit a model to them: the regained buy and leave by parameters of their own. Where they are too few, `fitModel` says so, and
 *  the value is to be worked out from rates instead (`secondLifetimeValue`).
 *
 *  @param returned for each customer the day of return, or NaN (or any value below 0) for those who never left or did not come back
 *  @example
 *  const rows = { customer: Int32Array.of(0, 0, 1), day: Int32Array.of(10, 400, 20), amount: Float64Array.of(5, 6, 7) }
 *  sinceReturn(rows, Float64Array.of(390, NaN)).amount // => [6] */
export function sinceReturn({ customer, day, amount }: OrderRows, returned: ArrayLike<number>): OrderRows {
  const rows = checkLengths({ customer, day, amount })
  const kept: number[] = []
  for (let i = 0; i < rows; i++) {
    const from = returned[customer[i]!]
    if (from === undefined) throw new RangeError(`row ${i} names customer ${customer[i]!} of ${returned.length}`)
    if (from >= 0 && day[i]! >= from) kept.push(i)
  }
  return { customer: Int32Array.from(kept, (i) => customer[i]!), day: Int32Array.from(kept, (i) => day[i]!), amount: Float64Array.from(kept, (i) => amount[i]!) }
}
