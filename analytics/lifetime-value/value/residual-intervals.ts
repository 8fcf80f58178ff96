import { codeNumbers } from '../histories/distinct.ts'
import type { BuyingHistories } from '../histories/buying-histories.ts'
import type { ModelKind } from '../families/family.ts'
import type { Model } from '../fit/model.ts'
import { prepare } from '../predict/parameters.ts'
import type { Random } from '../../random/seeded.ts'
import { quantile } from '../../statistics/quantile.ts'
import { behaviours } from '../simulate/behaviour.ts'
import { continuousRate, inUnit, type Duration, type TimeUnit } from '../time/duration.ts'

/** How far the future of each of many customers is followed. `level` 0.9 gives the bounds at 5 and 95 %. */
export interface IntervalTerms<U extends TimeUnit> { yearly: number; horizon: Duration<U>; level?: number; plays?: number }

/** Lengths of time that are told apart. */
const STEPS = 48

/** Bounds of what each customer's discounted purchases may turn out to be: luck played out for each (x, T) of one who is alive, then weighed with the
 *  chance that he is. `residualInterval` does the same for one customer more finely, with amounts drawn as well.
 *
 *  @param alive P(alive) of each
 *  @param random a seeded source (`seeded`)
 *  @returns discounted purchases, to be multiplied by money per purchase */
export function residualIntervals<U extends TimeUnit>(model: Model<ModelKind, U>, { x, T }: BuyingHistories<NoInfer<U>>, alive: ArrayLike<number>, { yearly, horizon, level = 0.9, plays = 400 }: IntervalTerms<NoInfer<U>>, random: Random): { lower: Float64Array; upper: Float64Array } {
  const { params } = prepare(model)
  const delta = continuousRate(yearly, model.unit)
  const end = inUnit(horizon, model.unit).length
  let longest = 0
  for (let i = 0; i < T.length; i++) longest = Math.max(longest, T[i]!)
  const step = Math.max(longest / STEPS, model.kind === 'bg-bb' ? 1 : 0) || 1
  const rows = x.length
  const { values, code } = codeNumbers(Float64Array.from({ length: rows }, (_, i) => x[i]! * (STEPS + 2) + Math.round(T[i]! / step)))
  const played = Array.from(values, (key) => {
    const often = Math.floor(key / (STEPS + 2))
    const goesOn = behaviours[model.kind](often, model.kind === 'bg-bb' ? Math.max(often, Math.round((key % (STEPS + 2)) * step)) : (key % (STEPS + 2)) * step)
    const counts = new Float64Array(plays)
    for (let k = 0; k < plays; k++) {
      const purchases = goesOn(params, random)
      for (let next = purchases.next(); !next.done && next.value <= end; next = purchases.next()) counts[k]! += Math.exp(-delta * next.value)
    }
    return counts.sort()
  })
  const bound = (at: number): Float64Array => Float64Array.from({ length: rows }, (_, i) => {
    const within = alive[i]! > 0 ? (at - (1 - alive[i]!)) / alive[i]! : -1
    return within <= 0 ? 0 : quantile(played[code[i]!]!, within)
  })
  return { lower: bound((1 - level) / 2), upper: bound((1 + level) / 2) }
}
