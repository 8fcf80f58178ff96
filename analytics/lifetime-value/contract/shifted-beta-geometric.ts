import { maximise, type Status } from '../../optimisation/maximise.ts'
import type { Objective } from '../../optimisation/objective.ts'
import { digammaDifference, logPochhammer } from '../../special-functions/log-pochhammer.ts'
import { logHypergeometric } from '../../special-functions/log-hypergeometric.ts'
import { continuousRate, type TimeUnit } from '../time/duration.ts'

/** The shifted-beta-geometric model of contracts, parameters a, b: at the end of each period a customer does not renew with a probability
 *  Beta(a, b) of his own, so that those who stay are ever more the faithful ones and the renewal rate rises by itself
 *  (Fader & Hardie 2007, *Journal of Interactive Marketing* 21(1)). */
export interface ContractModel<U extends TimeUnit = TimeUnit> { kind: 'sbg'; unit: U; params: { alpha: number; beta: number } }

export interface FittedContract<U extends TimeUnit = TimeUnit> extends ContractModel<U> {
  se: { alpha: number; beta: number }
  logLikelihood: number
  status: Status
  customers: number
}

/** Customers by how long their contract lasted. */
export interface ContractTenures<U extends TimeUnit = TimeUnit> {
  unit: U
  /** lost[t − 1]: customers who did not renew at the end of period t */
  lost: ArrayLike<number>
  /** staying[t − 1]: customers still there who were last seen renewing at the end of period t */
  staying: ArrayLike<number>
}

/** Fits renewal by maximum likelihood.
 *
 *  @throws RangeError where nobody left
 *  @example
 *  const contracts = { unit: 'year', lost: [131, 126, 90, 60, 42, 34, 26], staying: [0, 0, 0, 0, 0, 0, 491] }
 *  fitContract(contracts).params // => { alpha: 0.6681, beta: 3.806 } */
export function fitContract<U extends TimeUnit>({ unit, lost, staying }: ContractTenures<U>): FittedContract<U> {
  const total = (list: ArrayLike<number>): number => Array.from(list).reduce((a, b) => a + b, 0)
  if (total(lost) === 0) throw new RangeError('nobody left: there is nothing to learn of leaving')
  const sides = (side: number): Float64Array => new Float64Array(2).fill(side)
  const best = maximise(objectiveOf(lost, staying), [[1, 3], [0.5, 1], [3, 30]].map((p) => Float64Array.from(p, Math.log)), sides(-23), sides(18.4))
  const [alpha, beta] = [Math.exp(best.at[0]!), Math.exp(best.at[1]!)]
  return {
    kind: 'sbg', unit, params: { alpha, beta }, status: best.status, logLikelihood: best.value, customers: total(lost) + total(staying),
    se: { alpha: Math.sqrt(best.covariance[0]!) * alpha, beta: Math.sqrt(best.covariance[3]!) * beta },
  }
}

const objectiveOf = (lost: ArrayLike<number>, staying: ArrayLike<number>): Objective => (at, gradient) => {
  const [a, b] = [Math.exp(at[0]!), Math.exp(at[1]!)]
  gradient.fill(0)
  let value = 0
  for (let t = 1; t <= Math.max(lost.length, staying.length); t++) {
    const [left, stayed] = [lost[t - 1] ?? 0, staying[t - 1] ?? 0]
    // P(leaves at t) = a (b)_{t−1} / (a+b)_t and S(t) = (b)_t / (a+b)_t
    const whole = digammaDifference(a + b, t)
    value += left * (at[0]! + logPochhammer(b, t - 1)) + stayed * logPochhammer(b, t) - (left + stayed) * logPochhammer(a + b, t)
    gradient[0]! += left - (left + stayed) * a * whole
    gradient[1]! += b * (left * digammaDifference(b, t - 1) + stayed * digammaDifference(b, t) - (left + stayed) * whole)
  }
  return value
}

/** The share of customers who are still there after t periods: B(a, b + t) / B(a, b).
 *
 *  @example
 *  contractSurvival({ kind: 'sbg', unit: 'year', params: { alpha: 0.668, beta: 3.806 } }, 1) // => 0.8507 */
export const contractSurvival = ({ params: { alpha, beta } }: ContractModel, t: number): number => Math.exp(logPochhammer(beta, t) - logPochhammer(alpha + beta, t))

/** The share of those there at t − 1 who renew for period t: (b + t − 1) / (a + b + t − 1). Never put the average over all tenures in its place.
 *
 *  @param t from 1
 *  @example
 *  renewalRate({ kind: 'sbg', unit: 'year', params: { alpha: 0.668, beta: 3.806 } }, 7) // => 0.9362 */
export const renewalRate = ({ params: { alpha, beta } }: ContractModel, t: number): number => (beta + t - 1) / (alpha + beta + t - 1)

/** Discounted expected residual lifetime (DERL): the present value of one unit at each renewal to come, of a customer in his nth period just before
 *  its renewal; n = 0 with the first payment now is a new customer's whole lifetime (DEL).
 *
 *  (b+n−1)/(a+b+n−1) ₂F₁(1, b+n; a+b+n; 1/(1+d)) (Fader & Hardie 2010, *Marketing Science* 29(1)).
 *
 *  @param n renewals that lie behind, plus one; 0 for a new customer
 *  @param yearly discount rate a year, above 0
 *  @example
 *  residualLifetime({ kind: 'sbg', unit: 'year', params: { alpha: 0.668, beta: 3.806 } }, 1, 0.1) // => 5.415 */
export function residualLifetime(model: ContractModel, n: number, yearly: number): number {
  const { alpha, beta } = model.params
  const delta = continuousRate(yearly, model.unit)
  if (!(Number.isInteger(n) && n >= 0)) throw new RangeError(`${n} periods`)
  if (delta === 0) throw new RangeError('a residual lifetime needs a discount rate above 0')
  const ahead = Math.exp(logHypergeometric(1, beta + n, alpha + beta + n, Math.exp(-delta)))
  return n === 0 ? ahead : renewalRate(model, n) * ahead
}
