import { drawLogGamma } from '../../random/draw.ts'
import type { Random } from '../../random/seeded.ts'
import { quantile } from '../../statistics/quantile.ts'
import type { ModelKind } from '../families/family.ts'
import type { Model } from '../fit/model.ts'
import { prepare } from '../predict/parameters.ts'
import { behaviours } from '../simulate/behaviour.ts'
import type { SpendModel } from '../spend/gamma-gamma.ts'
import { continuousRate, inUnit, type TimeUnit } from '../time/duration.ts'
import type { Bounded, ValueTerms } from './residual-value.ts'

/** One customer: repeat purchases, time of the last, time observed, mean amount of the repeat purchases. */
export interface ValuedHistory { x: number; tx: number; T: number; z: number }

/** Discounting after which nothing is left worth counting. */
const NOTHING_LEFT = 12

/** What one customer's residual value may turn out to be: his luck played many times from what is known of him.
 *
 *  Wide for most customers, and honest so: a single customer's future is mostly chance, whatever the model.
 *
 *  @param random a seeded source (`seeded`)
 *  @param level 0.9 gives the bounds at 5 and 95 %
 *  @returns the mean of the plays and the bounds */
export function residualInterval<U extends TimeUnit>(model: Model<ModelKind, U>, spend: SpendModel, one: ValuedHistory, { yearly, margin, horizon }: ValueTerms<NoInfer<U>>, random: Random, level = 0.9, plays = 2_000): Bounded {
  const { family, params } = prepare(model)
  const delta = continuousRate(yearly, model.unit)
  const end = horizon ? inUnit(horizon, model.unit).length : NOTHING_LEFT / delta
  if (!(end < Infinity)) throw new RangeError('without discounting, purchases for ever have no finite value: set a horizon')
  const alive = 1 / (1 + Math.exp(family.logGoneOdds(params, one.x, one.tx, one.T)))
  const goesOn = behaviours[model.kind](one.x, one.T)
  const values = new Float64Array(plays)
  let sum = 0
  for (let k = 0; k < plays; k++) {
    if (random() >= alive) continue
    const amount = amounts(spend, one, random)
    const purchases = goesOn(params, random)
    let value = 0
    for (let next = purchases.next(); !next.done && next.value <= end; next = purchases.next()) value += Math.exp(-delta * next.value) * amount() * margin
    values[k] = value
    sum += value
  }
  values.sort()
  return { value: sum / plays, lower: quantile(values, (1 - level) / 2), upper: quantile(values, (1 + level) / 2) }
}

/** A customer's amounts: his own scale is drawn from what is known of it, then each amount. */
function amounts(spend: SpendModel, { x, z }: ValuedHistory, random: Random): () => number {
  const n = z > 0 ? x : 0
  if (spend.kind === 'shrunken-mean') {
    const mean = (n * z + spend.params.k * spend.params.mean) / (n + spend.params.k)
    return () => mean
  }
  const { p, q, gamma } = spend.params
  const scale = (gamma + n * z) / Math.exp(drawLogGamma(q + p * n, random))
  return () => Math.exp(drawLogGamma(p, random)) * scale
}
