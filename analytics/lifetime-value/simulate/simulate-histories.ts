import type { Random } from '../../random/seeded.ts'
import type { ModelKind } from '../families/family.ts'
import type { Model } from '../fit/model.ts'
import type { BuyingHistories } from '../histories/buying-histories.ts'
import type { TimeUnit } from '../time/duration.ts'
import { prepare } from '../predict/parameters.ts'
import { behaviours } from './behaviour.ts'

/** Customers who behave as a model says, watched from their first purchase for a time T each: to see what a model means, to plan how much data is
 *  needed, to try a fit on a truth that is known.
 *
 *  @param T times of observation, one for each customer
 *  @param later time beyond T whose purchases are counted apart
 *  @returns histories and `future`, the purchases between T and T + later
 *  @example
 *  const model = { kind: 'bg-nbd', unit: 'week', params: { r: 0.243, alpha: 4.414, a: 0.793, b: 2.426 } }
 *  simulateHistories(model, [39, 39], seeded(1)).histories.T // => [39, 39] */
export function simulateHistories<U extends TimeUnit>(model: Model<ModelKind, U>, T: ArrayLike<number>, random: Random, later = 0): { histories: BuyingHistories<U> & { x: Float64Array; tx: Float64Array; T: Float64Array }; future: Float64Array } {
  const { params } = prepare(model)
  const begin = behaviours[model.kind](0, 0)
  const [x, tx, future] = [new Float64Array(T.length), new Float64Array(T.length), new Float64Array(T.length)]
  for (let i = 0; i < T.length; i++) {
    const purchases = begin(params, random)
    for (let next = purchases.next(); !next.done && next.value <= T[i]! + later; next = purchases.next()) {
      if (next.value > T[i]!) future[i]!++
      else {
        x[i]!++
        tx[i] = next.value
      }
    }
  }
  return { histories: { unit: model.unit, x, tx, T: Float64Array.from(T) }, future }
}
