import { cholesky, type Factor, solve } from '../linear-algebra/cholesky.ts'

/** A concave function at a point. `information` is the negative second derivative, p × p, its lower half filled. */
export interface Pass { value: number; slope: Float64Array; information: Float64Array | undefined }

export interface Climbed {
  at: Float64Array
  value: number
  /** of the information matrix at the top, or as near to it as the last steps were short */
  factor: Factor
  /** of the information matrix at the start */
  first: Factor
  steps: number
  /** whether the top was reached; the best point found is given either way */
  settled: boolean
}

const MOST_STEPS = 60
const MOST_HALVINGS = 30
/** A curvature is kept once no coordinate moves by more than this. */
const STEADY = 1e-4

/** Climbs a concave function by Newton's method.
 *
 *  The distance left is told by the *Newton decrement*, slope · step, which for a log-likelihood is the squared distance to the top in standard errors:
 *  no unit, no number of rows and no scale of the likelihood enters. A step that leads down is halved; where no step leads up any more although
 *  little is left, rounding is all there is left to climb, and the point is the top. A step is also the last where the steps before tell that it will leave less than `close`.
 *
 *  @param evaluate the function; asked for the curvature only when it has changed
 *  @param close the decrement below which the step is the last
 *  @example
 *  const evaluate = (at) => ({ value: -((at[0] - 3) ** 2), slope: Float64Array.of(-2 * (at[0] - 3)), information: Float64Array.of(2) })
 *  newton(evaluate, Float64Array.of(0), 1e-13).at // => [3] */
export function newton(evaluate: (at: Float64Array, curved: boolean) => Pass, start: Float64Array, close: number): Climbed {
  let at = start
  let pass = evaluate(at, true)
  const first = cholesky(pass.information!, at.length)
  let factor = first
  let before = Infinity
  for (let steps = 1; ; steps++) {
    const step = solve(factor, pass.slope)
    const left = step.reduce((total, s, j) => total + s * pass.slope[j]!, 0)
    const ahead = left < before ? left * (left / before) : left
    if (left < close || (steps > 1 && ahead < close)) return { at: at.map((b, j) => b + step[j]!), value: pass.value + left / 2, factor, first, steps, settled: true }
    const next = stepUp(evaluate, at, step, pass.value, step.some((s) => Math.abs(s) > STEADY))
    if (!next || steps === MOST_STEPS) return { at, value: pass.value, factor, first, steps, settled: !next && left < 1e-6 }
    before = left
    at = next.at
    pass = next.pass
    if (pass.information) factor = cholesky(pass.information, at.length)
  }
}

/** The first of the step, its half, its quarter … that does not lead down by more than rounding. */
function stepUp(evaluate: (at: Float64Array, curved: boolean) => Pass, from: Float64Array, step: Float64Array, value: number, curved: boolean): { at: Float64Array; pass: Pass } | undefined {
  const rounding = 1e-13 * (1 + Math.abs(value))
  for (let halvings = 0; halvings < MOST_HALVINGS; halvings++) {
    const at = from.map((b, j) => b + step[j]! / 2 ** halvings)
    const pass = evaluate(at, curved)
    if (pass.value >= value - rounding) return { at, pass }
  }
  return undefined
}
