import type { Column } from '../regression/design.ts'
import type { CoxModel } from './cox.ts'
import { placeOf } from './read-curve.ts'

/** Each row's log hazard ratio against a customer with mean values: 0.69 leaves twice as fast.
 *
 *  @throws RangeError where the model has another number of columns
 *  @example
 *  coxRisk({ coefficients: [Math.log(2)], mean: [1] }, [Float64Array.of(1, 2)]) // => [0, 0.6931] */
export function coxRisk({ coefficients, mean }: { coefficients: ArrayLike<number>; mean: ArrayLike<number> }, columns: readonly Column[]): Float64Array {
  if (columns.length !== coefficients.length) throw new RangeError(`the model has ${coefficients.length} columns, not ${columns.length}`)
  const risk = new Float64Array(columns[0]?.length ?? 0)
  columns.forEach((column, j) => {
    for (let i = 0; i < risk.length; i++) risk[i]! += coefficients[j]! * (column[i]! - mean[j]!)
  })
  return risk
}

/** The chance of having left by a time, per row: 1 − exp(−H₀(t) e^risk).
 *
 *  @param time one time for all rows, or one per row
 *  @example
 *  const model = { coefficients: [0], mean: [0], baseline: { time: Float64Array.of(1, 2), hazard: Float64Array.of(0.1, 0.3) } }
 *  coxLeftBy(model, [Float64Array.of(5)], 1.5) // => [0.09516] */
export function coxLeftBy(model: Pick<CoxModel, 'baseline'> & { coefficients: ArrayLike<number>; mean: ArrayLike<number> }, columns: readonly Column[], time: number | Float64Array): Float64Array {
  return coxRisk(model, columns).map((risk, i) => {
    const place = placeOf(model.baseline.time, typeof time === 'number' ? time : time[i]!)
    return place < 0 ? 0 : -Math.expm1(-model.baseline.hazard[place]! * Math.exp(risk))
  })
}
