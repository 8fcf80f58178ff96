import { checkLengths } from '../statistics/check-lengths.ts'

/** Mean logarithmic loss, −ln of the probability given to what happened: how surprised the model was, in nats.
 *
 *  @param probability 0–1; taken as at least 1e-15 from either end, so that one wrong certainty does not make the mean infinite
 *  @param outcome 1 where it happened, else 0
 *  @returns NaN for no rows; ln 2 = 0.6931 is what saying ½ every time gives
 *  @example
 *  logLoss(Float64Array.of(0.5, 0.5), Uint8Array.of(1, 0)) // => 0.6931 */
export function logLoss(probability: Float64Array, outcome: Uint8Array): number {
  const n = checkLengths({ probability, outcome })
  let total = 0
  for (let i = 0; i < n; i++) {
    const given = outcome[i] === 1 ? probability[i]! : 1 - probability[i]!
    total -= Math.log(Math.min(Math.max(given, 1e-15), 1))
  }
  return total / n
}

/** The Brier score: mean squared distance between probability and outcome, 0 best. A model that says the base rate q every time has q (1 − q).
 *
 *  Source: Brier 1950, *Monthly Weather Review* 78.
 *
 *  @example
 *  brier(Float64Array.of(1, 0.5, 0), Uint8Array.of(1, 1, 0)) // => 0.08333 */
export function brier(probability: Float64Array, outcome: Uint8Array): number {
  const n = checkLengths({ probability, outcome })
  let total = 0
  for (let i = 0; i < n; i++) total += (probability[i]! - outcome[i]!) ** 2
  return total / n
}

/** The four counts when everyone at or above the line is called a *yes*.
 *
 *  @example
 *  confusion(Float64Array.of(0.9, 0.4, 0.6), Uint8Array.of(1, 1, 0), 0.5) // => { truePositive: 1, falsePositive: 1, falseNegative: 1, trueNegative: 0 } */
export function confusion(probability: Float64Array, outcome: Uint8Array, line: number): { truePositive: number; falsePositive: number; falseNegative: number; trueNegative: number } {
  checkLengths({ probability, outcome })
  const counts = { truePositive: 0, falsePositive: 0, falseNegative: 0, trueNegative: 0 }
  probability.forEach((p, i) => {
    const right = (p >= line) === (outcome[i] === 1)
    counts[`${right ? 'true' : 'false'}${p >= line ? 'Positive' : 'Negative'}`]++
  })
  return counts
}
