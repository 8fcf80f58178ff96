import { maximise, type Status } from '../../optimisation/maximise.ts'
import type { Objective } from '../../optimisation/objective.ts'
import { digamma } from '../../special-functions/digamma.ts'
import { logGamma } from '../../special-functions/log-gamma.ts'
import { digammaDifference, logPochhammer } from '../../special-functions/log-pochhammer.ts'
import { checkLengths } from '../../statistics/check-lengths.ts'
import { weightedCorrelation } from './correlation.ts'
import { shrunkenMean, type ShrunkenMean } from './shrunken-mean.ts'

/** The Gamma-Gamma model of spend, parameters p, q, γ: a customer's amounts are Gamma(p, ν), and ν ~ Gamma(q, γ) differs between customers
 *  (Fader & Hardie 2013, "The Gamma-Gamma model of monetary value", note 025; Colombo & Jiang 1999). */
export interface GammaGamma { kind: 'gamma-gamma'; params: { p: number; q: number; gamma: number } }

/** What is expected of a customer's amounts: a Gamma-Gamma model, or where that has no mean, a shrunken one. */
export type SpendModel = GammaGamma | ShrunkenMean

export type FittedSpend = SpendModel & {
  /** customers with repeat purchases and money: only these tell anything */
  customers: number
  /** correlation of x and mean amount over them: the model takes it for 0, and above about 0.3 it should not be believed */
  correlation: number
  /** of the Gamma-Gamma maximum, whether or not it is used */
  logLikelihood: number
  status: Status
  se: { p: number; q: number; gamma: number }
  /** covariance of log p, log q, log γ */
  covariance: Float64Array
}

/** Below this q the mean amount of the population, pγ/(q−1), has lost its meaning. */
const LEAST_Q = 1.001
const SIDES = [-23, 18.4] as const

/** Fits amounts by maximum likelihood with exact gradients, over customers with x > 0 and a mean above 0.
 *
 *  q is held above 1, for below it the mean amount of the population is infinite and other packages then predict negative spend. Where the maximum
 *  lies there, each customer's mean shrunk towards the firm's is given instead (`ShrunkenMean`).
 *
 *  @param x repeat purchases
 *  @param z mean amount of the repeat purchases; refunds netted beforehand
 *  @param weight customers that a row stands for
 *  @throws RangeError with fewer than 10 customers to learn from */
export function fitSpend(x: ArrayLike<number>, z: ArrayLike<number>, weight?: ArrayLike<number>): FittedSpend {
  checkLengths({ x, z, ...(weight && { weight }) })
  const rows = Array.from({ length: x.length }, (_, i) => i).filter((i) => x[i]! > 0 && z[i]! > 0 && (weight ? weight[i]! : 1) > 0)
  const column = (values: ArrayLike<number> | undefined): Float64Array => Float64Array.from(rows, (i) => (values ? values[i]! : 1))
  const [n, mean, w] = [column(x), column(z), column(weight)]
  const customers = w.reduce((a, b) => a + b, 0)
  if (customers < 10) throw new RangeError(`${customers} customers with repeat purchases of some money: at least 10 are needed to fit spend`)
  const scale = n.reduce((sum, k, i) => sum + w[i]! * k * mean[i]!, 0) / n.reduce((sum, k, i) => sum + w[i]! * k, 0)
  const lower = Float64Array.of(SIDES[0], Math.log(LEAST_Q), SIDES[0])
  const best = maximise(spendObjective(n, mean.map((v) => v / scale), w), [[4, 3, 0.6], [1, 2, 1], [20, 8, 0.3]].map((p) => Float64Array.from(p, Math.log)), lower, new Float64Array(3).fill(SIDES[1]))
  const [p, q, gamma] = [Math.exp(best.at[0]!), Math.exp(best.at[1]!), Math.exp(best.at[2]!) * scale]
  const se = (i: number, value: number): number => Math.sqrt(best.covariance[i * 4]!) * value
  const fit = {
    customers, correlation: weightedCorrelation(n, mean, w), status: best.status, covariance: best.covariance,
    logLikelihood: best.value - customers * Math.log(scale), se: { p: se(0, p), q: se(1, q), gamma: se(2, gamma) },
  }
  if (best.at[1]! <= lower[1]! + 1e-6) return { ...shrunkenMean(n, mean, w), ...fit }
  return { kind: 'gamma-gamma', params: { p, q, gamma }, ...fit }
}

/** Log-likelihood of mean amounts z over log p, log q, log γ, written so that no two large terms are set against each other. */
export const spendObjective = (x: Float64Array, z: Float64Array, weight: Float64Array): Objective => (at, gradient) => {
  const [p, q, gamma] = [Math.exp(at[0]!), Math.exp(at[1]!), Math.exp(at[2]!)]
  const ofQ = { log: logGamma(q) - q * at[2]!, slope: digamma(q) - at[2]! }
  const known = new Map<number, { log: number; byP: number; byQ: number }>()
  gradient.fill(0)
  let value = 0
  for (let i = 0; i < x.length; i++) {
    const [n, w] = [x[i]!, weight[i]!]
    let ofX = known.get(n)
    if (!ofX) known.set(n, ofX = { log: logPochhammer(p * n, q), byP: digammaDifference(p * n, q), byQ: digamma(p * n + q) })
    const total = n * z[i]!
    const relative = Math.log1p(gamma / total)
    const logBoth = Math.log(gamma + total)
    value += w * (ofX.log - ofQ.log - Math.log(z[i]!) - p * n * relative - q * logBoth)
    gradient[0]! += w * p * n * (ofX.byP - relative)
    gradient[1]! += w * q * (ofX.byQ - ofQ.slope - logBoth)
    gradient[2]! += (w * (q * total - p * n * gamma)) / (gamma + total)
  }
  return value
}

/** The mean amount expected of each customer's further purchases: his own mean weighed against everybody's by how often he bought.
 *
 *  @param x repeat purchases; 0 gives the population's mean
 *  @param z mean amount of the repeat purchases
 *  @example
 *  expectedSpend({ kind: 'gamma-gamma', params: { p: 6.25, q: 3.74, gamma: 15.44 } }, [2, 0], [22.35, 0]) // => [24.66, 35.22] */
export function expectedSpend(model: SpendModel, x: ArrayLike<number>, z: ArrayLike<number>): Float64Array {
  const rows = checkLengths({ x, z })
  return Float64Array.from({ length: rows }, (_, i) => {
    const n = z[i]! > 0 ? x[i]! : 0
    if (model.kind === 'shrunken-mean') return (n * z[i]! + model.params.k * model.params.mean) / (n + model.params.k)
    const { p, q, gamma } = model.params
    return ((gamma + n * z[i]!) * p) / (p * n + q - 1)
  })
}
