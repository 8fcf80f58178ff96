import type { Column } from '../regression/design.ts'

/** The strongest reasons of each row: row i has `attribute` and `amount` from place i · most on, −1 and 0 where there are no more. */
export interface Reasons { most: number; attribute: Int32Array; amount: Float64Array }

/** What each column of a weighted sum adds to a row's log-odds (or log hazard) against the average customer: coefficient × (value − mean).
 *
 *  @returns an array per column, a place per row
 *  @example
 *  linearContributions({ coefficients: [2, -1], mean: [1, 2] }, [Float64Array.of(1, 3), Float64Array.of(0, 3)]) // => [[0, 4], [2, -1]] */
export const linearContributions = ({ coefficients, mean }: { coefficients: ArrayLike<number>; mean: ArrayLike<number> }, columns: readonly Column[]): Float64Array[] =>
  columns.map((column, j) => Float64Array.from(column, (x) => coefficients[j]! * (x - mean[j]!)))

/** The reasons for a high score, per row, the strongest first: why *this* customer is likely to leave.
 *
 *  Flags of one quality belong together (that a contract is monthly shows in the flags for the other contracts being 0), so contributions are added up by
 *  attribute first. Only what speaks for the event is a reason.
 *
 *  @param contributions per column, from `linearContributions` or `boostedContributions`
 *  @param attribute per column, the number of the quality it belongs to; left out: each its own
 *  @param most reasons per row
 *  @example
 *  const { attribute, amount } = reasonsFor([Float64Array.of(1, -1), Float64Array.of(0.5, 0.2), Float64Array.of(0.8, 0)], Int32Array.of(0, 1, 1), 2)
 *  attribute // => [1, 0, 1, -1]
 *  amount // => [1.3, 1, 0.2, 0] */
export function reasonsFor(contributions: readonly Float64Array[], attribute = Int32Array.from(contributions, (_, j) => j), most = 3): Reasons {
  const rows = contributions[0]?.length ?? 0
  const attributes = attribute.reduce((a, b) => Math.max(a, b), -1) + 1
  const reasons: Reasons = { most, attribute: new Int32Array(rows * most).fill(-1), amount: new Float64Array(rows * most) }
  const sums = new Float64Array(attributes)
  for (let i = 0; i < rows; i++) {
    sums.fill(0)
    contributions.forEach((column, j) => { sums[attribute[j]!]! += column[i]! })
    for (let a = 0; a < attributes; a++) if (sums[a]! > 0) place(reasons, i * most, a, sums[a]!)
  }
  return reasons
}

/** Keeps a row's reasons sorted while one comes in. */
function place({ most, attribute, amount }: Reasons, from: number, which: number, much: number): void {
  let at = from + most
  while (at > from && much > amount[at - 1]!) {
    at--
    if (at + 1 < from + most) {
      amount[at + 1] = amount[at]!
      attribute[at + 1] = attribute[at]!
    }
  }
  if (at === from + most) return
  amount[at] = much
  attribute[at] = which
}
