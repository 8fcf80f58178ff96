import fc from 'fast-check'
import { NEVER, type OrderRows } from '../index.ts'

export const CUSTOMERS = 12

/** Order rows with many ties, same-day purchases, gifts and returns. */
export const orderRows = fc.array(fc.record({
  customer: fc.nat(CUSTOMERS - 1),
  day: fc.integer({ min: -40, max: 400 }).filter((day) => day !== NEVER),
  amount: fc.integer({ min: -30, max: 60 }),
}), { maxLength: 120 })
  .map((rows): OrderRows => ({
    customer: Int32Array.from(rows, (row) => row.customer),
    day: Int32Array.from(rows, (row) => row.day),
    amount: Float64Array.from(rows, (row) => row.amount),
  }))

/** Values of customers, some equal, some negative, some without. */
export const values = fc.array(fc.oneof(fc.integer({ min: -5, max: 20 }), fc.constant(NaN)), { maxLength: 60 }).map((list) => Float64Array.from(list))

/** Values with an order to shuffle them by: `shuffle(values)[j]` is `values[order[j]]`. */
export const shuffled = values.chain((list) => fc.record({
  list: fc.constant(list),
  order: fc.shuffledSubarray(Array.from(list.keys()), { minLength: list.length }),
}))
