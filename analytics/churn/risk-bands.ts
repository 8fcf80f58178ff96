import { abc, type Abc } from '../concentration/abc.ts'
import { checkLengths } from '../statistics/check-lengths.ts'

/** Customers in bands of what is at stake: `klass` 1 is the band to call first. */
export interface RiskBands extends Abc {
  /** probability × value, in the unit of value */
  stake: Float64Array
}

/** Bands by money at stake and not by probability alone: a likely leaver who brings nothing can wait, a big one with one chance in five cannot.
 *
 *  Band 1 is the smallest group that holds half of all that is at stake, band 2 goes on to four fifths, band 3 is the rest.
 *
 *  @param probability of leaving, 0–1
 *  @param value what would be lost; below 0 is at no stake
 *  @example
 *  const { stake, klass } = riskBands(Float64Array.of(0.9, 0.2, 0.1), Float64Array.of(10, 1000, 50))
 *  stake // => [9, 200, 5]
 *  klass // => [3, 1, 3] */
export function riskBands(probability: Float64Array, value: Float64Array, bounds: readonly number[] = [0.5, 0.8]): RiskBands {
  checkLengths({ probability, value })
  const stake = probability.map((p, i) => p * Math.max(0, value[i]!))
  return { stake, ...abc(stake, bounds) }
}
