/** A function to make as large as can be: gives its value at a point and writes its gradient there. */
export type Objective = (at: Float64Array, gradient: Float64Array) => number

/** The second derivatives, by differences of an exact gradient: central ones, good to about 10⁻⁸, or where the gradient at the point itself is
 *  given, forward ones at half the cost, good to about 10⁻⁴.
 *
 *  @returns n × n, row by row, symmetric
 *  @example
 *  hessian((at, g) => { g[0] = -2 * at[0]; return -at[0] * at[0] }, Float64Array.of(3)) // => [-2] */
export function hessian(objective: Objective, at: Float64Array, here?: Float64Array): Float64Array {
  const n = at.length
  const second = new Float64Array(n * n)
  const up = new Float64Array(n)
  const down = here ?? new Float64Array(n)
  for (let i = 0; i < n; i++) {
    const step = 1e-4 * Math.max(1, Math.abs(at[i]!) * 0.1)
    const moved = at.slice()
    moved[i] = at[i]! + step
    objective(moved, up)
    moved[i] = at[i]! - step
    if (!here) objective(moved, down)
    for (let j = 0; j < n; j++) second[i * n + j] = (up[j]! - down[j]!) / (here ? step : 2 * step)
  }
  for (let i = 0; i < n; i++) for (let j = 0; j < i; j++) second[i * n + j] = second[j * n + i] = (second[i * n + j]! + second[j * n + i]!) / 2
  return second
}
