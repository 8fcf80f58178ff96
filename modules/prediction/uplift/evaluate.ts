import { cuped, type Difference, hashSplit, meanDifference, qini, type SampleRatio, sampleRatio, standardised, take, tLearner } from '#analytics/index.ts'
import type { Compute } from '#platform/jobs/compute.ts'
import { scaled } from '../feature/scaled.ts'

/** A row a party: treated or not, what it spent in the window (hundredths), whether it bought, what it spent in as long a time before, and what was known of it by then. */
export interface EvaluateInput { treated: Uint8Array; spent: Float64Array; bought: Uint8Array; before: Float64Array; keys: string[]; columns: Float64Array[]; share: number }

/** What the treatment did. `adjusted` is the money with what the past foretold taken off (CUPED), `left` the variance that is left of it. Whom it moved, where it can be told: on the half that was not learnt from. */
export interface Evaluated {
  ratio: SampleRatio; bought: Difference; spent: Difference; adjusted: Difference; left: number
  moved: { coefficient: number; gain: { share: number; value: number }[]; n: number; fifths: { predicted: number; treated: number; control: number; actual: number }[] } | null
}

const LEAST = 20

/** Evaluates an experiment, in a thread of its own. */
export const compute: Compute<EvaluateInput, Evaluated> = ({ treated, spent, bought, before, keys, columns, share }) => {
  const of = treated.reduce((a, b) => a + b, 0)
  const { adjusted, varianceRatio } = cuped(spent, before)
  return {
    ratio: sampleRatio([of, treated.length - of], [share, 1 - share]), bought: meanDifference(Float64Array.from(bought), treated), spent: meanDifference(spent, treated), adjusted: meanDifference(adjusted, treated), left: varianceRatio,
    moved: columns.length ? movedBy(columns.map((column, j) => standardised(scaled(keys[j]!, column)).column), bought, treated) : null,
  }
}

/** Learns on a half whom the treatment moves and judges on the other. Nothing where in a half of a group too few bought or too few did not. */
function movedBy(columns: readonly Float64Array[], bought: Uint8Array, treated: Uint8Array): Evaluated['moved'] {
  const { train, test } = hashSplit(bought.length, 1, 0.5)
  for (const half of [train, test]) {
    const counts = [0, 0, 0, 0]
    for (const i of half) counts[treated[i]! * 2 + bought[i]!]!++
    if (Math.min(...counts) < LEAST) return null
  }
  const learner = tLearner(columns.map((column) => take(column, train)), take(bought, train), take(treated, train))
  const { uplift } = learner.predict(columns.map((column) => take(column, test)))
  const [outcome, arm] = [Float64Array.from(test, (i) => bought[i]!), take(treated, test)]
  const curve = qini(uplift, outcome, arm)
  const step = Math.max(1, Math.floor(curve.k.length / 40))
  const gain = Array.from(curve.k, (k, i) => ({ share: k / test.length, value: curve.gain[i]! })).filter((_, i) => i % step === 0 || i === curve.k.length - 1)
  return { coefficient: curve.coefficient, gain, n: test.length, fifths: fifthsOf(uplift, outcome, arm) }
}

/** Fifths by predicted uplift, the highest first: what was predicted, and what came of it. */
function fifthsOf(uplift: Float64Array, outcome: Float64Array, treated: Uint8Array): NonNullable<Evaluated['moved']>['fifths'] {
  const order = Uint32Array.from(uplift.keys()).sort((a, b) => uplift[b]! - uplift[a]! || a - b)
  return Array.from({ length: 5 }, (_, f) => {
    const rows = order.subarray(Math.floor((f * order.length) / 5), Math.floor(((f + 1) * order.length) / 5))
    const mean = (which: number): number => { let n = 0, sum = 0; for (const i of rows) if (treated[i] === which) { n++; sum += outcome[i]! } return n ? sum / n : NaN }
    const [yes, no] = [mean(1), mean(0)]
    return { predicted: rows.reduce((total, i) => total + uplift[i]!, 0) / rows.length, treated: yes, control: no, actual: yes - no }
  })
}
