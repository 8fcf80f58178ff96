import type { Column } from '../regression/design.ts'
import { logisticProbabilities, logisticRegression } from '../regression/logistic.ts'
import { boostTrees } from '../trees/boost-trees.ts'
import { boostedProbabilities } from '../trees/predict-trees.ts'
import { take } from '../validation/split.ts'

/** Two models, one of each group: what is likely with the treatment, and what without. */
export interface TLearner {
  /** the probabilities of any rows */
  predict(columns: readonly Column[]): { treated: Float64Array; control: Float64Array; uplift: Float64Array }
}

/** The T-learner: whom would the treatment move? One model learns from the treated, one from the control, and the difference of what they say is the uplift.
 *
 *  Differences of two models are noisy: judge them by `qini` on rows that neither has seen, and do not read a single customer's uplift as a fact.
 *  Source: Künzel, Sekhon, Bickel & Yu 2019, *PNAS* 116.
 *
 *  @param outcome 1 where it happened, else 0
 *  @param treated 1 for the treated, 0 for the control, by lot
 *  @param by `logit` (lightly penalised) or `trees`
 *  @throws RangeError where in a group the outcome always or never happened
 *  @example
 *  const young = Uint8Array.from({ length: 800 }, (_, i) => i & 1)
 *  const treated = Uint8Array.from(young, (_, i) => (i >> 1) & 1)
 *  const bought = Uint8Array.from(young, (y, i) => ((i >> 2) % 10 < (y && treated[i] ? 6 : 2) ? 1 : 0))
 *  const { uplift } = tLearner([young], bought, treated).predict([Uint8Array.of(0, 1)])
 *  uplift.map((u) => Math.round(u * 10)) // => [0, 4] */
export function tLearner(columns: readonly Column[], outcome: Uint8Array, treated: Uint8Array, by: 'logit' | 'trees' = 'logit'): TLearner {
  const rowsOf = (which: number): Uint32Array => Uint32Array.from(treated.keys()).filter((i) => treated[i] === which)
  const learn = (rows: Uint32Array): ((columns: readonly Column[]) => Float64Array) => {
    const [own, happened] = [columns.map((column) => take(column, rows)), take(outcome, rows)]
    if (by === 'trees') {
      const model = boostTrees(own, happened)
      return (given) => boostedProbabilities(model, given)
    }
    const model = logisticRegression(own, happened, { l2: 1 })
    return (given) => logisticProbabilities(model, given)
  }
  const [withIt, without] = [learn(rowsOf(1)), learn(rowsOf(0))]
  return {
    predict(given) {
      const [yes, no] = [withIt(given), without(given)]
      return { treated: yes, control: no, uplift: yes.map((p, i) => p - no[i]!) }
    },
  }
}
