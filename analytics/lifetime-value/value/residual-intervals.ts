import { codeNumbers } from '../histories/distinct.ts'
import type { BuyingHistories } from '../histories/buying-histories.ts'
import type { ModelKind } from '../families/family.ts'
import type { Model } from '../fit/model.ts'
import { prepare } from '../predict/parameters.ts'
import { seeded, type Random } from '../../random/seeded.ts'
import { quantile } from '../../statistics/quantile.ts'
import { behaviours } from '../simulate/behaviour.ts'
import { continuousRate, daysIn, inUnit, type Duration, type TimeUnit } from '../time/duration.ts'

/** How far the future of each of many customers is followed. `level` 0.9 gives the bounds at 5 and 95 %. */
export interface IntervalTerms<U extends TimeUnit> { yearly: number; horizon: Duration<U>; level?: number; plays?: number }

/** Times observed are told apart by the thirteenth of a year, purchases one by one. */
const [STEPS_A_YEAR, MOST_STEPS] = [13, 4096]

/** Bounds of what each customer's discounted purchases may turn out to be: luck played out for each (x, T) of one who is alive, then weighed with the
 *  chance that he is. `residualInterval` does the same for one customer more finely, with amounts drawn as well.
 *
 *  A customer's bounds do not depend on who else is asked about.
 *
 *  @param alive P(alive) of each
 *  @param seed of the luck
 *  @returns discounted purchases, to be multiplied by money per purchase */
export function residualIntervals<U extends TimeUnit>(model: Model<ModelKind, U>, { x, T }: BuyingHistories<NoInfer<U>>, alive: ArrayLike<number>, terms: IntervalTerms<NoInfer<U>>, seed: number): { lower: Float64Array; upper: Float64Array } {
  const { level = 0.9 } = terms
  const rows = x.length
  const step = Math.max(daysIn.year / STEPS_A_YEAR / daysIn[model.unit], model.kind === 'bg-bb' ? 1 : 0)
  const { values, code } = codeNumbers(Float64Array.from({ length: rows }, (_, i) => x[i]! * MOST_STEPS + Math.min(MOST_STEPS - 1, Math.round(T[i]! / step))))
  const played = Array.from(values, (key) => play(model, Math.floor(key / MOST_STEPS), (key % MOST_STEPS) * step, terms, seeded(seed + key)))
  const bound = (at: number): Float64Array => Float64Array.from({ length: rows }, (_, i) => {
    const within = alive[i]! > 0 ? (at - (1 - alive[i]!)) / alive[i]! : -1
    return within <= 0 ? 0 : quantile(played[code[i]!]!, within)
  })
  return { lower: bound((1 - level) / 2), upper: bound((1 + level) / 2) }
}

/** Discounted purchases of one who is alive after x purchases and a time T, played out many times, ascending. */
function play<U extends TimeUnit>(model: Model<ModelKind, U>, x: number, T: number, { yearly, horizon, plays = 400 }: IntervalTerms<NoInfer<U>>, random: Random): Float64Array {
  const { params } = prepare(model)
  const delta = continuousRate(yearly, model.unit)
  const end = inUnit(horizon, model.unit).length
  const goesOn = behaviours[model.kind](x, model.kind === 'bg-bb' ? Math.max(x, Math.round(T)) : T)
  const counts = new Float64Array(plays)
  for (let k = 0; k < plays; k++) {
    const purchases = goesOn(params, random)
    for (let next = purchases.next(); !next.done && next.value <= end; next = purchases.next()) counts[k]! += Math.exp(-delta * next.value)
  }
  return counts.sort()
}
