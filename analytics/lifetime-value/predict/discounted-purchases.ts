import { gaussLegendre } from '../../quadrature/gauss-legendre.ts'
import type { ModelKind } from '../families/family.ts'
import type { Covariates } from '../fit/covariates.ts'
import type { Model } from '../fit/model.ts'
import type { BuyingHistories } from '../histories/buying-histories.ts'
import { continuousRate, inUnit, type Duration, type TimeUnit } from '../time/duration.ts'
import { prepare } from './parameters.ts'
import { eachHistory, timesChance } from './score.ts'

const rule = gaussLegendre(16)

/** Present value of one unit of money at each purchase within a time after the end of observation. Without discounting it is what
 *  `expectedPurchases` gives.
 *
 *  Purchases are discounted one by one from the moment each is expected, never as a running total (users of other packages were given several times
 *  the value by that). In discrete time a purchase counts at its period's end.
 *
 *  @param yearly discount rate a year, from 0: 0.1 is 10 %. It has no default
 *  @example
 *  const model = { kind: 'bg-nbd', unit: 'week', params: { r: 0.243, alpha: 4.414, a: 0.793, b: 2.426 } }
 *  discountedPurchases(model, { unit: 'week', x: [2], tx: [30.43], T: [38.86] }, duration(39, 'week'), 0) // => [1.226] */
export function discountedPurchases<U extends TimeUnit>(model: Model<ModelKind, U>, histories: BuyingHistories<NoInfer<U>>, horizon: Duration<NoInfer<U>>, yearly: number, covariates: Covariates = {}): Float64Array {
  const delta = continuousRate(yearly, model.unit)
  const t = inUnit(horizon, model.unit).length
  const { family } = prepare(model)
  const [chance, ahead] = eachHistory(model, histories, covariates, (own, x, T) => {
    const expected = (u: number): number => own.family.expectedIfAlive(own.params, x, T, u)
    return family.discrete ? byPeriod(expected, t, delta) : byMoment(expected, t, delta)
  })
  return timesChance(ahead, chance)
}

function byPeriod(expected: (t: number) => number, t: number, delta: number): number {
  let [sum, before] = [0, 0]
  for (let k = 1; k <= t; k++) {
    const until = expected(k)
    sum += (until - before) * Math.exp(-delta * k)
    before = until
  }
  return sum
}

/** ∫₀ᵗ e^(−δu) dE(u) = e^(−δt) E(t) + δ ∫₀ᵗ e^(−δu) E(u) du, with u = t v² so that points lie closer where more happens. */
function byMoment(expected: (t: number) => number, t: number, delta: number): number {
  const end = Math.exp(-delta * t) * expected(t)
  if (delta === 0 || t === 0) return end
  const panels = Math.max(1, Math.ceil(delta * t))
  let sum = 0
  for (let k = 0; k < panels; k++) {
    for (const [i, at] of rule.at.entries()) {
      const v = (k + (at + 1) / 2) / panels
      sum += rule.weight[i]! * v * Math.exp(-delta * t * v * v) * expected(t * v * v)
    }
  }
  return end + (delta * t * sum) / panels
}
