/** How a column was spread when a model was trained: the bounds between its bins and each bin's share. */
export interface Spread { bounds: number[]; shares: number[] }

const LEAST = 1e-4

/** Where a column's values lay, in about ten bins that hold alike; equal values stay together, so a flag has two.
 *
 *  @example
 *  spreadOf(Float64Array.of(0, 0, 1, 1)) // => { bounds: [0], shares: [0.5, 0.5] } */
export function spreadOf(column: Float64Array, bins = 10): Spread {
  const sorted = column.slice().sort()
  const cuts = sorted.length ? Array.from({ length: bins - 1 }, (_, b) => sorted[Math.floor(((b + 1) / bins) * (sorted.length - 1))]!) : []
  const bounds = [...new Set(cuts)].filter((bound) => bound < sorted.at(-1)!)
  return { bounds, shares: sharesOf(column, bounds) }
}

/** The population stability index: how far a column has moved since. Below 0.1 it has not; above 0.25 a model trained on it sees another world.
 *
 *  Σ (now − then) · ln(now / then) over bins. Source: Siddiqi 2006, *Credit Risk Scorecards*; the lines are custom, not a test.
 *
 *  @example
 *  stabilityIndex(spreadOf(Float64Array.of(0, 0, 1, 1)), Float64Array.of(0, 1, 1, 1)) // => 0.2747 */
export function stabilityIndex({ bounds, shares }: Spread, column: Float64Array): number {
  return sharesOf(column, bounds).reduce((total, now, b) => total + (Math.max(LEAST, now) - Math.max(LEAST, shares[b]!)) * Math.log(Math.max(LEAST, now) / Math.max(LEAST, shares[b]!)), 0)
}

/** The share of values in each bin; a value equal to a bound lies below it. */
function sharesOf(column: Float64Array, bounds: readonly number[]): number[] {
  const counts = Array<number>(bounds.length + 1).fill(0)
  for (const value of column) {
    let low = 0, high = bounds.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (value <= bounds[middle]!) high = middle
      else low = middle + 1
    }
    counts[low]!++
  }
  return counts.map((n) => n / Math.max(1, column.length))
}
