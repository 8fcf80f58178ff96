import type { ModelKind } from '../families/family.ts'
import type { Model } from '../fit/model.ts'
import { inUnit, type Duration, type TimeUnit } from '../time/duration.ts'
import { prepare } from './parameters.ts'

/** Repeat purchases expected of a new customer in the time from the first purchase on.
 *
 *  @example
 *  const model = { kind: 'bg-nbd', unit: 'week', params: { r: 0.243, alpha: 4.414, a: 0.793, b: 2.426 } }
 *  purchasesOfNewCustomer(model, duration(52, 'week')) // => 1.446 */
export function purchasesOfNewCustomer<U extends TimeUnit>(model: Model<ModelKind, U>, horizon: Duration<NoInfer<U>>): number {
  const { family, params } = prepare(model)
  return family.expectedOfNew(params, inUnit(horizon, model.unit).length)
}

/** The probability that a new customer makes exactly x repeat purchases in a time.
 *
 *  @param x a count
 *  @example
 *  const model = { kind: 'bg-nbd', unit: 'week', params: { r: 0.243, alpha: 4.414, a: 0.793, b: 2.426 } }
 *  probabilityOfPurchases(model, 0, duration(39, 'week')) // => 0.5738 */
export function probabilityOfPurchases<U extends TimeUnit>(model: Model<ModelKind, U>, x: number, horizon: Duration<NoInfer<U>>): number {
  const { family, params } = prepare(model)
  return family.probabilityOf(params, x, inUnit(horizon, model.unit).length)
}
