import { checkLengths } from '../statistics/check-lengths.ts'

/** Outcomes with what was known before taken off. */
export interface Cuped {
  /** Y − θ (X − mean of X): put it through `meanDifference` in place of Y */
  adjusted: Float64Array
  /** cov(Y, X) / var(X) over all groups together; 0 where X does not vary */
  theta: number
  /** variance left, 1 − ρ²: 0.6 means that 40 % fewer customers would do */
  varianceRatio: number
}

/** CUPED: takes off each outcome what the customer's own past foretold, so that the difference that is left stands out sooner.
 *
 *  X must be known before the lot was drawn (last quarter's purchases), else part of the effect is taken off with it. The gain is told, not promised: where the past explains
 *  nothing it is nothing. Source: Deng, Xu, Kohavi & Walker 2013, WSDM, § 3.
 *
 *  @param outcome per customer
 *  @param before the same customers' past
 *  @example
 *  const { theta, varianceRatio } = cuped(Float64Array.of(2, 4, 6, 9), Float64Array.of(1, 2, 3, 4))
 *  [theta, varianceRatio] // => [2.3, 0.01121] */
export function cuped(outcome: Float64Array, before: Float64Array): Cuped {
  const n = checkLengths({ outcome, before })
  const meanY = outcome.reduce((a, b) => a + b, 0) / n
  const meanX = before.reduce((a, b) => a + b, 0) / n
  let [xx, xy, yy] = [0, 0, 0]
  for (let i = 0; i < n; i++) {
    const [x, y] = [before[i]! - meanX, outcome[i]! - meanY]
    xx += x * x
    xy += x * y
    yy += y * y
  }
  const theta = xx > 0 ? xy / xx : 0
  return { adjusted: outcome.map((y, i) => y - theta * (before[i]! - meanX)), theta, varianceRatio: xx > 0 && yy > 0 ? Math.max(0, 1 - (xy * xy) / (xx * yy)) : 1 }
}
