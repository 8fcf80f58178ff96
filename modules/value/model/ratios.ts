import {
  type ContractModel, discountedPurchases, distinctHistories, type Duration, expectedSpend, type FittedContract, type FittedModel, type FittedSpend, moreRetention, pAlive, residualValue, type SpendModel, totalResidualValue,
} from '#analytics/index.ts'
import { renewalsAhead } from './renewals.ts'
import type { Histories } from './observe-part.ts'

/** How future purchases become money: yearly discount, share that remains, how many months to look ahead. */
export interface ValueTerms { discount: number; margin: number; horizonMonths: number }

const horizonOf = ({ horizonMonths }: ValueTerms): Duration => ({ length: horizonMonths, unit: 'month' })
const MORE = 1.01

/** Ratios of the whole base, told from some of it, over distinct histories with the mean of what each kind spends: expected spend is linear in it. */
export function ratiosOf(model: FittedModel, fitted: FittedSpend | null, spend: SpendModel, all: Histories, terms: ValueTerms): { spread: number; retention: number; newcomer: number } {
  const { histories, z } = distinct(everySo(all), model.unit)
  const how = { yearly: terms.discount, margin: terms.margin, horizon: horizonOf(terms) }
  const total = totalResidualValue(model, fitted ?? { ...spend, customers: 0, correlation: 0, logLikelihood: 0, status: 'converged', se: { p: 0, q: 0, gamma: 0 }, covariance: new Float64Array(9) }, histories, z, how)
  const better = moreRetention(model, MORE)
  const [then, chance, now] = [residualValue(better, spend, histories, z, how), pAlive(better, histories), pAlive(model, histories)]
  const more = then.reduce((sum, value, i) => sum + (chance[i]! > 0 ? (value * now[i]! / chance[i]!) * histories.weight[i]! : 0), 0)
  return { spread: total.value > 0 ? total.upper / total.value : 1, retention: total.value > 0 ? more / total.value - 1 : 0, newcomer: newcomerOf(model, spend, terms) }
}

/** What a customer is worth at the moment of the first purchase, besides that purchase. */
export const newcomerOf = (model: FittedModel, spend: SpendModel, terms: ValueTerms): number =>
  discountedPurchases(model, { unit: model.unit, x: [0], tx: [0], T: [0] }, horizonOf(terms), terms.discount)[0]! * expectedSpend(spend, [0], [0])[0]! * terms.margin

/** Ratios of so many customers tell those of all to a tenth of a per cent. */
const ENOUGH = 20_000

/** Every so many customers one, from all over. */
function everySo(all: Histories): Histories {
  const step = Math.ceil(all.x.length / ENOUGH)
  if (step <= 1) return all
  const pick = <T extends Float64Array | Int32Array>(column: T): T => column.filter((_, i) => i % step === 0) as T
  return { customer: pick(all.customer), x: pick(all.x), tx: pick(all.tx), T: pick(all.T), z: pick(all.z) }
}

function distinct({ x, tx, T, z }: Histories, unit: FittedModel['unit']) {
  const found = distinctHistories({ unit, x, tx, T })
  const rows = found.weight.length
  const money = new Float64Array(rows)
  for (let i = 0; i < z.length; i++) money[found.of[i]!]! += z[i]! / found.weight[found.of[i]!]!
  const pick = (values: Float64Array, at: Int32Array): Float64Array => Float64Array.from(at, (k) => values[k]!)
  return { histories: { unit, x: pick(found.x, found.xAt), tx: pick(found.tx, found.txAt), T: pick(found.T, found.TAt), weight: found.weight }, z: money }
}

/** The same for contracts: the interval by the standard errors of the two parameters, moved together the worse and the better way. */
export function contractRatios(fit: FittedContract, all: Histories, spend: SpendModel, terms: ValueTerms): { spread: number; retention: number; newcomer: number } {
  const total = (model: ContractModel): number => {
    let sum = 0
    for (let i = 0; i < all.x.length; i++) if (all.tx[i]) sum += all.z[i]! * renewalsAhead(model, all.x[i]!, terms).discounted
    return sum
  }
  const { alpha, beta } = fit.params
  const [value, upper] = [total(fit), total({ ...fit, params: { alpha: alpha * Math.exp((-1.96 * fit.se.alpha) / alpha), beta } })]
  const stays = beta / (alpha + beta)
  const raised = Math.min(stays * MORE, (1 + stays) / 2)
  const more = total({ ...fit, params: { alpha: beta / raised - beta, beta } })
  const newcomer = renewalsAhead(fit, 1, terms).discounted * expectedSpend(spend, [0], [0])[0]! * terms.margin
  return { spread: value > 0 && Number.isFinite(upper) ? upper / value : 1, retention: value > 0 ? more / value - 1 : 0, newcomer }
}
