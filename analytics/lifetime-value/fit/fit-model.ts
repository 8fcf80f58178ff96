import { maximise, type Maximum } from '../../optimisation/maximise.ts'
import { families } from '../families/families.ts'
import type { Family, ModelKind } from '../families/family.ts'
import { checkHistories, type BuyingHistories } from '../histories/buying-histories.ts'
import { distinctHistories, withSums, type DistinctHistories } from '../histories/distinct.ts'
import type { TimeUnit } from '../time/duration.ts'
import { effectColumns, groupsOf, type Covariates, type EffectColumn } from './covariates.ts'
import { groupedObjective, plainObjective } from './likelihood.ts'
import { minimumData, TooLittleData, type FittedModel, type Parameters } from './model.ts'

/** Parameters from 10⁻¹⁰ to 10⁸: near enough to 0 and infinity that no likelihood tells the difference. */
const SIDES = [-23, 18.4] as const
const EFFECTS = 30
/** Above so many distinct rows, the start comes from a part of the customers. */
const LARGE = 20_000
const PART = 10_000

/** Fits a buy-till-you-die model by maximum likelihood with exact gradients, over distinct histories.
 *
 *  The result does not depend on the order of rows nor, apart from the unit of its times, on the unit. Its `status` tells how it stands; it is
 *  given back in any case.
 *
 *  @param histories weights count customers
 *  @param covariates of BG/NBD, MBG/NBD and Pareto/NBD; see `Covariates`
 *  @throws RangeError for impossible histories, `TooLittleData` below `minimumData`
 *  @example
 *  const truth = { kind: 'bg-nbd', unit: 'week', params: { r: 0.243, alpha: 4.414, a: 0.793, b: 2.426 } }
 *  const { histories: watched } = simulateHistories(truth, new Float64Array(4000).fill(39), seeded(1))
 *  fitModel('bg-nbd', watched).status // => 'converged' */
export function fitModel<K extends ModelKind, U extends TimeUnit>(kind: K, histories: BuyingHistories<U>, covariates: Covariates = {}): FittedModel<K, U> {
  const family = families[kind]
  const rows = checkHistories(histories, family.discrete)
  const plain = distinctHistories(histories)
  const repeaters = plain.customers - plain.x.reduce((sum, x, i) => sum + (x === 0 ? plain.weightOfX[i]! : 0), 0)
  if (plain.customers < minimumData.customers || repeaters < minimumData.repeaters) throw new TooLittleData(plain.customers, repeaters)
  const scale = family.discrete ? 1 : plain.time / plain.customers
  const distinct = scale === 1 ? plain : scaled(plain, scale)
  const effects = effectColumns(family, covariates, rows)
  const best = effects.length === 0 ? maximum(family, distinct) : maximumWithEffects(family, histories, distinct, effects, scale)
  const values = family.parameters.map((_, i) => Math.exp(best.at[i]!) * (family.times.includes(i) ? scale : 1))
  const deviation = (i: number): number => Math.sqrt(best.covariance[i * (best.at.length + 1)]!)
  const count = family.parameters.length
  return {
    kind, unit: histories.unit, params: named<K>(family, values), se: named<K>(family, values.map((value, i) => value * deviation(i))),
    ...(effects.length > 0 && { effects: effects.map(({ parameter, covariate }, k) => ({ parameter, covariate, gamma: best.at[count + k]!, se: deviation(count + k) })) }),
    logLikelihood: best.value - (family.discrete ? 0 : distinct.purchases * Math.log(scale)),
    status: best.status, edge: best.edge.map((i) => family.parameters[i]!),
    customers: plain.customers, repeaters, distinctRows: plain.weight.length, covariance: best.covariance,
  }
}

const named = <K extends ModelKind>(family: Family, values: readonly number[]): Parameters[K] => Object.fromEntries(family.parameters.map((name, i) => [name, values[i]!])) as unknown as Parameters[K]

/** The same rows with every time divided by `scale`, so that the search sees the same numbers whatever the unit. */
const scaled = (rows: DistinctHistories, scale: number): DistinctHistories =>
  withSums({ ...rows, tx: rows.tx.map((t) => t / scale), T: rows.T.map((t) => t / scale) })

function maximum(family: Family, rows: DistinctHistories): Maximum {
  const sides = (side: number): Float64Array => new Float64Array(family.parameters.length).fill(side)
  const [lower, upper] = [sides(SIDES[0]), sides(SIDES[1])]
  const begin = starts(family, rows)
  if (rows.weight.length <= LARGE) return maximise(plainObjective(family, rows), begin, lower, upper)
  const part = maximise(plainObjective(family, partOf(rows)), begin, lower, upper)
  const from = part.at.map((x) => Math.min(Math.max(x, -8), 8))
  return maximise(plainObjective(family, rows), [from], lower, upper)
}

function maximumWithEffects(family: Family, histories: BuyingHistories, rows: DistinctHistories, effects: readonly EffectColumn[], scale: number): Maximum {
  const count = family.parameters.length
  const sides = (side: number, effect: number): Float64Array => Float64Array.from({ length: count + effects.length }, (_, i) => (i < count ? side : effect))
  const start = new Float64Array(count + effects.length)
  start.set(maximum(family, rows).at.map((x) => Math.min(Math.max(x, -8), 8)))
  return maximise(groupedObjective(family, groupsOf(histories, effects, scale), effects), [start], sides(SIDES[0], -EFFECTS), sides(SIDES[1], EFFECTS), count)
}

const starts = (family: Family, rows: DistinctHistories): Float64Array[] =>
  family.starts(rows.purchases / rows.time).map((point) => Float64Array.from(point, Math.log))

/** Every so many customers one, from all over, standing for the ones between: their optimum is close to that of all. */
function partOf(rows: DistinctHistories): DistinctHistories {
  const each = rows.customers / PART
  const [kept, weight]: [number[], number[]] = [[], []]
  let passed = each / 2
  for (let d = 0; d < rows.weight.length; d++) {
    passed += rows.weight[d]!
    if (passed < each) continue
    kept.push(d)
    weight.push(Math.floor(passed / each) * each)
    passed %= each
  }
  const pick = (column: Int32Array): Int32Array => Int32Array.from(kept, (d) => column[d]!)
  return withSums({ ...rows, xAt: pick(rows.xAt), txAt: pick(rows.txAt), TAt: pick(rows.TAt), weight: Float64Array.from(weight) })
}
