import {
  type BoostedModel, boostedContributions, boostedProbabilities, boostTrees, coxRegression, coxRisk, discreteHazard, leavingWithin, linearContributions, logisticProbabilities, logisticRegression,
} from '#analytics/index.ts'
import type { Outcomes } from './outcomes.ts'
import type { Method } from './vocabulary.ts'

/** What scoring needs of a fitted model, as it is kept with its version. `turned`: the model tells of coming back, leaving is the rest. */
export type Fitted =
  | { method: 'logit'; intercept: number; coefficients: number[]; mean: number[] }
  | { method: 'hazard'; turned: boolean; ends: number[]; periods: number; intercept: number; coefficients: number[]; mean: number[] }
  | { method: 'cox'; turned: boolean; hazard: number; coefficients: number[]; mean: number[] }
  | { method: 'gbdt'; start: number; trees: BoostedModel['trees']; columns: number }

export interface Learning { columns: Float64Array[]; outcomes: Outcomes; horizon: number; turned: boolean }

/** The horizon in so many periods: finer and the rows grow, coarser and when they come back is lost. */
const PERIODS = 6

/** Small trees with full leaves: firms have thousands of customers, not millions, and who leaves is half chance. */
const LEAN = { trees: 50, leaves: 12, leastInLeaf: 50 }

/** Learns by one method. */
export function fit(method: Method, { columns, outcomes: { left, time, happened }, horizon, turned }: Learning): Fitted {
  if (method === 'logit') {
    const { intercept, coefficients, mean } = logisticRegression(columns, left)
    return { method, intercept, coefficients: [...coefficients], mean: [...mean] }
  }
  if (method === 'cox') {
    const { coefficients, mean, baseline } = coxRegression({ time, event: happened }, columns, 'breslow')
    return { method, turned, hazard: baseline.hazard.at(-1) ?? 0, coefficients: [...coefficients], mean: [...mean] }
  }
  if (method === 'hazard') {
    const { ends, regression } = discreteHazard({ time: time.map((t) => Math.ceil((t * PERIODS) / horizon)), event: happened }, columns, PERIODS)
    return { method, turned, ends, periods: PERIODS, intercept: regression.intercept, coefficients: [...regression.coefficients], mean: [...regression.mean.subarray(ends.length)] }
  }
  const { start, trees, columns: width } = boostTrees(columns, left, LEAN)
  return { method, start, trees, columns: width }
}

/** The chance of leaving within the horizon, per row. */
export function chances(fitted: Fitted, columns: Float64Array[]): Float64Array {
  const rest = (p: Float64Array, turned: boolean): Float64Array => (turned ? p.map((x) => 1 - x) : p)
  switch (fitted.method) {
    case 'logit': return logisticProbabilities(fitted, columns)
    case 'gbdt': return boostedProbabilities(fitted, columns)
    case 'cox': return rest(coxRisk(fitted, columns).map((risk) => -Math.expm1(-fitted.hazard * Math.exp(risk))), fitted.turned)
    case 'hazard': return rest(leavingWithin({ ends: fitted.ends, regression: fitted }, columns, new Float64Array(columns[0]!.length), fitted.periods), fitted.turned)
  }
}

/** What each column adds to a row's leaning to leave, against the average customer. */
export function contributions(fitted: Fitted, columns: Float64Array[]): Float64Array[] {
  if (fitted.method === 'gbdt') return boostedContributions(fitted, columns).columns
  const linear = linearContributions({ coefficients: fitted.method === 'hazard' ? fitted.coefficients.slice(fitted.ends.length) : fitted.coefficients, mean: fitted.mean }, columns)
  return fitted.method !== 'logit' && fitted.turned ? linear.map((column) => column.map((x) => -x)) : linear
}
