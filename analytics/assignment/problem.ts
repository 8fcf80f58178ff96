/** Who may be given to whom, and what it is worth.
 *  `fit` is n × m, row by row: what a unit of weight of each one is worth with each taker; NaN where it may not be. `weight` (whole, ≥ 1) is what
 *  each one takes of a capacity (whole, ≥ 0). Whoever goes to nobody is worth 0. */
export interface AssignmentProblem { fit: Float32Array | Float64Array; weight: Int32Array; capacity: Int32Array }

/** `to`: the taker of each, -1 for nobody; `load` of each taker; `total`: the sum of weight × fit. */
export interface Assignment { to: Int32Array; load: Int32Array; total: number }

export const NOBODY = -1

/** The load and the worth of an assignment, whoever made it. */
export function assessAssignment({ fit, weight, capacity }: AssignmentProblem, to: Int32Array): Assignment {
  const m = capacity.length
  const load = new Int32Array(m)
  let total = 0
  for (const [i, j] of to.entries()) {
    if (j === NOBODY) continue
    load[j]! += weight[i]!
    total += weight[i]! * (fit[i * m + j]! || 0)
  }
  return { to, load, total }
}
