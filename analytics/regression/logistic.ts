import { invert } from '../linear-algebra/cholesky.ts'
import { checkLengths } from '../statistics/check-lengths.ts'
import { type Column, design } from './design.ts'
import { gramFor } from './gram.ts'
import { logisticPass, type LogisticProblem } from './logistic-pass.ts'
import { type Climbed, newton } from './newton.ts'

/** A fitted logistic regression: plain numbers and columns, to be kept with the model's version. */
export interface LogisticModel {
  intercept: number
  /** in log-odds per unit of the column; 0 where aliased */
  coefficients: Float64Array
  /** of the intercept, then of each coefficient; NaN where aliased */
  standardErrors: Float64Array
  /** columns that follow from those before them */
  aliased: number[]
  /** columns whose coefficient runs to infinity, because they tell some outcomes for certain */
  separated: number[]
  /** of the rows fitted, without the penalty */
  logLikelihood: number
  /** of a model with the intercept alone */
  nullLogLikelihood: number
  status: 'converged' | 'separated' | 'not converged'
  steps: number
  n: number
  /** what the columns were centred and scaled by inside: coefficient × scale is the standardised coefficient */
  mean: Float64Array
  scale: Float64Array
}

export interface LogisticOptions {
  /** how often each row counts */
  weights?: Float64Array
  /** C of the objective ½ ‖w‖² + C Σ loss over *standardised* columns, intercept left out (smaller C pulls harder); left out: no penalty */
  l2?: number
}

/** The information that a column must keep, relative to what it had at the start, not to be running away. */
const GONE = 1e-6

/** Logistic regression by maximum likelihood: the log-odds of an outcome as a weighted sum of columns.
 *
 *  Newton's method on centred and scaled columns, which is iteratively reweighted least squares (McCullagh & Nelder 1989, § 4.4): the answer does not
 *  depend on units or starting points, and it stops by the distance left in standard errors. A large table takes its first steps on a
 *  sample of its rows. Without a penalty the coefficients are those of R's `glm`.
 *
 *  @param columns as many rows each as `outcome`; time O(rows × columns²) a step, memory O(columns²)
 *  @param outcome 1 where it happened, else 0
 *  @throws RangeError where lengths differ, a value is not a number, or the outcome always or never happened
 *  @example
 *  const model = logisticRegression([Float64Array.of(0, 0, 0, 0, 1, 1, 1, 1)], Uint8Array.of(1, 0, 0, 0, 1, 1, 1, 0))
 *  model.intercept // => -1.099
 *  model.coefficients // => [2.197]
 *  model.standardErrors // => [1.155, 1.633] */
export function logisticRegression(columns: readonly Column[], outcome: Uint8Array, { weights, l2 }: LogisticOptions = {}): LogisticModel {
  checkLengths({ outcome, ...(weights && { weights }) })
  if (l2 !== undefined && !(l2 > 0)) throw new RangeError(`C of the penalty is above 0, not ${l2}`)
  const problem: LogisticProblem = { design: design(columns, outcome.length), gram: gramFor(columns.length), outcome, weights, penalty: l2 === undefined ? 0 : 1 / l2 }
  const begin = startOf(problem)
  const top = newton((at, curved) => logisticPass(problem, at, curved), firstGuess(problem, begin), outcome.length > 100_000 ? 1e-12 : 1e-18)
  return modelOf(problem, begin, top)
}

interface Start { at: Float64Array; value: number; spread: number }

/** For a large table the optimum of a sample of its rows, unless a column runs away there: that may be the sample's own doing. */
function firstGuess(problem: LogisticProblem, { at, spread }: Start): Float64Array {
  const { rows, columns } = problem.design
  const stride = Math.floor(rows / Math.max(40_000, 1_000 * columns.length))
  if (stride < 2) return at
  const sampled = newton((point, curved) => logisticPass(problem, point, curved, stride), at, 1e-3)
  const variance = invert(sampled.factor)
  const sound = at.every((_, j) => variance[j * (at.length + 1)]! > 0 && (variance[j * (at.length + 1)]! * spread) / stride < 100)
  return sampled.settled && sound ? sampled.at : at
}

/** The intercept that gives the base rate, its likelihood, and the information about any one standardised coefficient there. */
function startOf({ outcome, weights, design: { columns } }: LogisticProblem): Start {
  let yes = 0
  let all = 0
  for (let i = 0; i < outcome.length; i++) {
    const weight = weights ? weights[i]! : 1
    all += weight
    if (outcome[i] === 1) yes += weight
  }
  if (!(yes > 0 && yes < all)) throw new RangeError('the outcome must have happened to some and not to others')
  const at = new Float64Array(columns.length + 1)
  at[0] = Math.log(yes / (all - yes))
  return { at, value: yes * Math.log(yes / all) + (all - yes) * Math.log1p(-yes / all), spread: (yes * (all - yes)) / all }
}

/** Back from standardised columns to the given ones: b = w / scale, b₀ = w₀ − Σ w mean / scale. */
function modelOf(problem: LogisticProblem, begin: Start, top: Climbed): LogisticModel {
  const { design: { columns, rows, mean, scale }, penalty } = problem
  const variance = invert(top.factor)
  const { aliased, separated } = unsound(problem, begin.spread, top.first.aliased, variance)
  const coefficients = Float64Array.from(columns, (_, j) => top.at[j + 1]! / scale[j]!)
  return {
    intercept: top.at[0]! - coefficients.reduce((total, b, j) => total + b * mean[j]!, 0),
    coefficients, standardErrors: standardErrors(variance, problem, aliased), aliased, separated,
    logLikelihood: top.value + (penalty / 2) * top.at.slice(1).reduce((total, w) => total + w * w, 0), nullLogLikelihood: begin.value,
    status: separated.length ? 'separated' : top.settled ? 'converged' : 'not converged', steps: top.steps, n: rows, mean, scale,
  }
}

/** Of the intercept, then of the coefficients, in the units of the given columns. */
function standardErrors(variance: Float64Array, { design: { mean, scale } }: LogisticProblem, aliased: number[]): Float64Array {
  const size = mean.length + 1
  const towards = Float64Array.from({ length: size }, (_, j) => (j === 0 ? 1 : -mean[j - 1]! / scale[j - 1]!))
  const ofIntercept = towards.reduce((total, a, i) => total + a * towards.reduce((inner, b, j) => inner + b * variance[i * size + j]!, 0), 0)
  const ofCoefficient = (j: number): number => (aliased.includes(j) ? NaN : Math.sqrt(variance[(j + 1) * (size + 1)]!) / scale[j]!)
  return Float64Array.from({ length: size }, (_, j) => (j === 0 ? Math.sqrt(ofIntercept) : ofCoefficient(j - 1)))
}

/** Columns that say nothing of their own, told before the climb; and columns whose coefficient ran to infinity, told after it: on the way
 *  the information about it vanishes, so its variance explodes or its pivot is down to rounding. */
function unsound({ penalty, design: { columns } }: LogisticProblem, spread: number, first: Uint8Array, variance: Float64Array): { aliased: number[]; separated: number[] } {
  const all = [...columns.keys()]
  const gone = (at: number): boolean => variance[at]! === 0 || variance[at]! * spread > 1 / GONE
  return { aliased: all.filter((j) => first[j + 1]), separated: penalty ? [] : all.filter((j) => !first[j + 1] && gone((j + 1) * (columns.length + 2))) }
}

/** The probability of each row by a fitted model.
 *
 *  @example
 *  logisticProbabilities({ intercept: 0, coefficients: [1] }, [Float64Array.of(0, Math.log(3))]) // => [0.5, 0.75] */
export function logisticProbabilities(model: { intercept: number; coefficients: ArrayLike<number> }, columns: readonly Column[]): Float64Array {
  const odds = linearPredictor(model, columns)
  for (let i = 0; i < odds.length; i++) odds[i] = 1 / (1 + Math.exp(-odds[i]!))
  return odds
}

/** Intercept plus the sum of coefficient × column, row by row.
 *
 *  @throws RangeError where the model has another number of columns
 *  @example
 *  linearPredictor({ intercept: 1, coefficients: [2, 3] }, [Float64Array.of(0, 1), Float64Array.of(1, 1)]) // => [4, 6] */
export function linearPredictor({ intercept, coefficients }: { intercept: number; coefficients: ArrayLike<number> }, columns: readonly Column[]): Float64Array {
  if (columns.length !== coefficients.length) throw new RangeError(`the model has ${coefficients.length} columns, not ${columns.length}`)
  const sums = new Float64Array(columns[0]?.length ?? 0).fill(intercept)
  columns.forEach((column, j) => {
    const b = coefficients[j]!
    for (let i = 0; i < sums.length; i++) sums[i]! += b * column[i]!
  })
  return sums
}
