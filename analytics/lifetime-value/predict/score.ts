import type { ModelKind } from '../families/family.ts'
import type { Covariates } from '../fit/covariates.ts'
import type { Model } from '../fit/model.ts'
import { checkHistories, type BuyingHistories } from '../histories/buying-histories.ts'
import { codeNumbers, distinctHistories } from '../histories/distinct.ts'
import { continuousRate, inUnit, type Duration, type TimeUnit } from '../time/duration.ts'
import { parametersOfEach, prepare, type Prepared } from './parameters.ts'

/** The probability that each customer is still one at the end of observation (in discrete time: at the next opportunity).
 *
 *  With BG/NBD everyone who bought once is alive for certain: a property of that model, not of those customers. Take MBG/NBD or Pareto/NBD to
 *  judge who has left.
 *
 *  @param covariates the columns that the model was fitted with, for these customers
 *  @example
 *  const model = { kind: 'pareto-nbd', unit: 'week', params: { r: 0.553, alpha: 10.578, s: 0.606, beta: 11.669 } }
 *  pAlive(model, { unit: 'week', x: [2, 26], tx: [30.43, 30.86], T: [38.86, 31] }) // => [0.8692, 0.9979] */
export const pAlive = <U extends TimeUnit>(model: Model<ModelKind, U>, histories: BuyingHistories<NoInfer<U>>, covariates: Covariates = {}): Float64Array =>
  eachHistory(model, histories, covariates, () => 0)[0]

/** Purchases expected of each customer in a time after the end of observation, by all that is known of him.
 *
 *  @param horizon in the model's unit: see `duration` and `inUnit`
 *  @example
 *  const model = { kind: 'bg-nbd', unit: 'week', params: { r: 0.243, alpha: 4.414, a: 0.793, b: 2.426 } }
 *  expectedPurchases(model, { unit: 'week', x: [2], tx: [30.43], T: [38.86] }, duration(39, 'week')) // => [1.226] */
export const expectedPurchases = <U extends TimeUnit>(model: Model<ModelKind, U>, histories: BuyingHistories<NoInfer<U>>, horizon: Duration<NoInfer<U>>, covariates: Covariates = {}): Float64Array =>
  score(model, histories, horizon, covariates).expected

/** `pAlive` and `expectedPurchases` in one pass. */
export function score<U extends TimeUnit>(model: Model<ModelKind, U>, histories: BuyingHistories<NoInfer<U>>, horizon: Duration<NoInfer<U>>, covariates: Covariates = {}): { pAlive: Float64Array; expected: Float64Array } {
  const t = inUnit(horizon, model.unit).length
  const [chance, ahead] = eachHistory(model, histories, covariates, ({ family, params }, x, T) => family.expectedIfAlive(params, x, T, t))
  return { pAlive: chance, expected: timesChance(ahead, chance) }
}

/** Discounted expected residual transactions (DERT): the present value of one unit of money at each later purchase, for ever.
 *
 *  Times expected spend and margin it is the residual value of the customer (Fader, Hardie & Lee 2005, *JMR* 42(4)). Discounted by exact time at
 *  which purchases happen, not by the end of some period.
 *
 *  @param yearly discount rate a year, above 0: 0.1 is 10 %. It has no default
 *  @throws RangeError at a rate of 0, where the sum may have no end: see `discountedPurchases`
 *  @example
 *  const model = { kind: 'pareto-nbd', unit: 'week', params: { r: 0.553, alpha: 10.578, s: 0.606, beta: 11.669 } }
 *  residualTransactions(model, { unit: 'week', x: [2], tx: [30.43], T: [38.86] }, 0.15) // => [6.515] */
export function residualTransactions<U extends TimeUnit>(model: Model<ModelKind, U>, histories: BuyingHistories<NoInfer<U>>, yearly: number, covariates: Covariates = {}): Float64Array {
  const delta = continuousRate(yearly, model.unit)
  if (delta === 0) throw new RangeError('without discounting, purchases for ever have no finite value: set a horizon')
  const [chance, ahead] = eachHistory(model, histories, covariates, ({ family, params }, x, T) => family.discountedIfAlive(params, x, T, delta))
  return timesChance(ahead, chance)
}

const alive = ({ family, params }: Prepared, x: number, tx: number, T: number): number => 1 / (1 + Math.exp(family.logGoneOdds(params, x, tx, T)))

/** What lies ahead of one who is alive, times the chance that he is. */
export const timesChance = (ahead: Float64Array, chance: Float64Array): Float64Array => ahead.map((e, i) => e * chance[i]!)

/** P(alive), and what lies ahead of each customer if he is. The first is worked out once for each distinct history, the second once for each distinct
 *  (x, T), for it does not depend on when he bought last. */
export function eachHistory(model: Model, histories: BuyingHistories, covariates: Covariates, ahead: (model: Prepared, x: number, T: number) => number): [alive: Float64Array, ahead: Float64Array] {
  const prepared = prepare(model)
  const rows = checkHistories(histories, prepared.family.discrete)
  checkUnit(model, histories)
  const own = parametersOfEach(model, covariates, rows)
  if (own) {
    const each = (f: (model: Prepared, i: number) => number): Float64Array => Float64Array.from({ length: rows }, (_, i) => f({ ...prepared, params: own[i]! }, i))
    return [each((m, i) => alive(m, histories.x[i]!, histories.tx[i]!, histories.T[i]!)), each((m, i) => ahead(m, histories.x[i]!, histories.T[i]!))]
  }
  const { x, tx, T, xAt, txAt, TAt, of } = distinctHistories({ ...histories, weight: undefined })
  const chance = Float64Array.from(xAt, (k, d) => alive(prepared, x[k]!, tx[txAt[d]!]!, T[TAt[d]!]!))
  const pairs = codeNumbers(Float64Array.from(xAt, (k, d) => TAt[d]! * x.length + k))
  const found = pairs.values.map((key) => ahead(prepared, x[key % x.length]!, T[Math.floor(key / x.length)]!))
  const all: [Float64Array, Float64Array] = [new Float64Array(rows), new Float64Array(rows)]
  for (let i = 0; i < rows; i++) {
    const d = of[i]!
    all[0][i] = chance[d]!
    all[1][i] = found[pairs.code[d]!]!
  }
  return all
}

/** The types hold units apart; what was read from a file has no types. */
function checkUnit(model: Model, histories: BuyingHistories): void {
  if (model.unit !== histories.unit) throw new RangeError(`a model in ${model.unit}s and histories in ${histories.unit}s`)
}
