import type { Covariates } from '../fit/covariates.ts'
import type { FittedModel, Model } from '../fit/model.ts'
import type { ModelKind } from '../families/family.ts'
import type { BuyingHistories } from '../histories/buying-histories.ts'
import { discountedPurchases } from '../predict/discounted-purchases.ts'
import { residualTransactions } from '../predict/score.ts'
import { expectedSpend, type FittedSpend, type SpendModel } from '../spend/gamma-gamma.ts'
import type { Duration, TimeUnit } from '../time/duration.ts'

/** What future purchases are turned into value by. */
export interface ValueTerms<U extends TimeUnit> {
  /** discount rate a year: 0.1 is 10 %; required */
  yearly: number
  /** share of money spent that remains: 1 values revenue */
  margin: number
  /** how far to look; without it, for ever */
  horizon?: Duration<U>
}

/** A sum with the bounds between which it lies with a probability of 95 %, as far as the parameters are known. */
export interface Bounded { value: number; lower: number; upper: number }

/** Discounted residual value of each customer: purchases to come, discounted × spend expected × margin.
 *
 *  The money of what lies ahead only: what was earned is not in it. Spend and purchases are taken as independent, which the fit of spend reports on
 *  (`correlation`).
 *
 *  @param z mean amount of the repeat purchases
 *  @example
 *  const model = { kind: 'pareto-nbd', unit: 'week', params: { r: 0.553, alpha: 10.578, s: 0.606, beta: 11.669 } }
 *  const spend = { kind: 'gamma-gamma', params: { p: 6.25, q: 3.74, gamma: 15.44 } }
 *  residualValue(model, spend, { unit: 'week', x: [2], tx: [30.43], T: [38.86] }, [22.35], { yearly: 0.15, margin: 0.3 }) // => [48.21] */
export function residualValue<U extends TimeUnit>(model: Model<ModelKind, U>, spend: SpendModel, histories: BuyingHistories<NoInfer<U>>, z: ArrayLike<number>, { yearly, margin, horizon }: ValueTerms<NoInfer<U>>, covariates: Covariates = {}): Float64Array {
  const purchases = horizon ? discountedPurchases(model, histories, horizon, yearly, covariates) : residualTransactions(model, histories, yearly, covariates)
  const money = expectedSpend(spend, histories.x, z)
  return purchases.map((n, i) => n * money[i]! * margin)
}

/** The residual value of a whole customer base, with the interval that the uncertainty of the parameters leaves (delta method over their
 *  logarithms). How the customers' luck varies is not in it: over many customers it evens out; of one alone see `residualInterval`.
 *
 *  @param level 0.95 gives bounds at 2.5 and 97.5 % */
export function totalResidualValue<U extends TimeUnit>(model: FittedModel<ModelKind, U>, spend: FittedSpend, histories: BuyingHistories<NoInfer<U>>, z: ArrayLike<number>, terms: ValueTerms<NoInfer<U>>): Bounded {
  const total = (ofModel: Model<ModelKind, U>, ofSpend: SpendModel): number => residualValue(ofModel, ofSpend, histories, z, terms)
    .reduce((sum, v, i) => sum + v * (histories.weight ? histories.weight[i]! : 1), 0)
  const value = total(model, spend)
  const names = Object.keys(model.params)
  const width = Math.round(Math.sqrt(model.covariance.length))
  const slopes = names.map((name) => slope((params) => total({ ...model, params: params as never }, spend), model.params, name))
  let variance = quadratic(slopes, model.covariance, width)
  if (spend.kind === 'gamma-gamma') variance += quadratic(Object.keys(spend.params).map((name) => slope((params) => total(model, { ...spend, params: params as never }), spend.params, name)), spend.covariance, 3)
  const spread = value > 0 ? Math.exp((1.959964 * Math.sqrt(variance)) / value) : 1
  return { value, lower: value / spread, upper: value * spread }
}

/** Derivative by the logarithm of one parameter. */
function slope(f: (params: Record<string, number>) => number, params: object, name: string): number {
  const held = params as Record<string, number>
  const at = (by: number): number => f({ ...held, [name]: held[name]! * Math.exp(by) })
  return (at(1e-4) - at(-1e-4)) / 2e-4
}

/** g'Cg; what lies on a boundary has no variance of its own. */
function quadratic(g: readonly number[], covariance: Float64Array, width: number): number {
  let sum = 0
  for (const [i, a] of g.entries()) for (const [j, b] of g.entries()) sum += a * b * (Number.isFinite(covariance[i * width + j]!) ? covariance[i * width + j]! : 0)
  return Math.max(0, sum)
}
