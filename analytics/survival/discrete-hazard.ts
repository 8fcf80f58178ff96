import type { Column } from '../regression/design.ts'
import { logisticProbabilities, logisticRegression, type LogisticModel } from '../regression/logistic.ts'
import { byTime, type LifeTimes } from './life-times.ts'

/** A discrete-time hazard model. */
export interface HazardModel {
  /** periods at which the stretches of one basic hazard end; the last goes on */
  ends: number[]
  /** the flags of the stretches but the first, then the columns */
  regression: LogisticModel
}

/** The hazard of leaving in each period (a month, a contract year) as a logistic regression on one row per customer and period.
 *
 *  Its probabilities are directly those of the coming period, ties are no matter, and the basic hazard may rise and fall: it has one height per stretch of
 *  periods, cut so that stretches hold about as many leavers.
 *  Sources: Singer & Willett 1993, *J. Educational Statistics* 18; Allison 1982. Rows grow to the sum of the periods watched.
 *
 *  @param lives whole periods from 1 on: 1 for who left in the first or was watched through it
 *  @param stretches of the basic hazard at most
 *  @throws RangeError where a time is not a whole number from 1, or nobody (or everybody at once) left
 *  @example
 *  const lives = { time: Float64Array.of(1, 2, 3, 3, 1, 2, 3, 3), event: Uint8Array.of(1, 1, 1, 0, 1, 0, 0, 0) }
 *  const model = discreteHazard(lives, [], 1)
 *  hazards(model, [], Float64Array.of(1)) // => [0.2222] */
export function discreteHazard(lives: LifeTimes, columns: readonly Column[], stretches = 8): HazardModel {
  byTime(lives)
  if (lives.time.some((t) => !Number.isInteger(t) || t < 1)) throw new RangeError('periods are whole numbers from 1')
  const rows = lives.time.reduce((total, t) => total + t, 0)
  const customer = new Uint32Array(rows)
  const period = new Float64Array(rows)
  const outcome = new Uint8Array(rows)
  let at = 0
  lives.time.forEach((t, i) => {
    for (let p = 1; p <= t; p++, at++) {
      customer[at] = i
      period[at] = p
    }
    outcome[at - 1] = lives.event[i]!
  })
  const ends = endsOf(lives, stretches)
  const repeated = columns.map((column) => Float64Array.from(customer, (i) => column[i]!))
  return { ends, regression: logisticRegression([...flags(period, ends), ...repeated], outcome) }
}

/** Ends of stretches with about as many leavers each. */
function endsOf({ time, event }: LifeTimes, stretches: number): number[] {
  const left = time.filter((_, i) => event[i] === 1).sort()
  const ends = Array.from({ length: stretches - 1 }, (_, s) => left[Math.ceil(((s + 1) * left.length) / stretches) - 1]!)
  return [...new Set(ends)].filter((end) => end < left.at(-1)!)
}

/** A flag per stretch but the first. */
const flags = (period: Float64Array, ends: number[]): Uint8Array[] =>
  ends.map((end, s) => Uint8Array.from(period, (p) => (p > end && p <= (ends[s + 1] ?? Infinity) ? 1 : 0)))

/** The chance of leaving in a period for who is still there at its beginning, per row.
 *
 *  @param period of each row
 *  @example
 *  hazards({ ends: [2], regression: { intercept: 0, coefficients: [Math.log(3)] } }, [], Float64Array.of(1, 2, 3)) // => [0.5, 0.5, 0.75] */
export const hazards = (model: { ends: number[]; regression: { intercept: number; coefficients: ArrayLike<number> } }, columns: readonly Column[], period: Float64Array): Float64Array => {
  const all = [...flags(period, model.ends), ...columns]
  return all.length ? logisticProbabilities(model.regression, all) : period.map(() => 1 / (1 + Math.exp(-model.regression.intercept)))
}

/** The chance of leaving within the next `ahead` periods for who has been there for `tenure` periods: 1 − Π (1 − hazard).
 *
 *  @example
 *  leavingWithin({ ends: [], regression: { intercept: 0, coefficients: [] } }, [], Float64Array.of(5), 2) // => [0.75] */
export function leavingWithin(model: Parameters<typeof hazards>[0], columns: readonly Column[], tenure: Float64Array, ahead: number): Float64Array {
  const stay = new Float64Array(tenure.length).fill(1)
  for (let step = 1; step <= ahead; step++) {
    hazards(model, columns, tenure.map((t) => t + step)).forEach((hazard, i) => { stay[i]! *= 1 - hazard })
  }
  return stay.map((s) => 1 - s)
}
