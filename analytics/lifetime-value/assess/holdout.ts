import { checkLengths } from '../../statistics/check-lengths.ts'
import { weightedCorrelation } from '../spend/correlation.ts'

/** Customers with the same number of repeat purchases, in the last bin that many or more. */
export interface FrequencyBin { x: number; orMore: boolean; n: number; actualMean: number; predictedMean: number }

/** How predictions did on a time that the fit had not seen. */
export interface Holdout {
  actual: number
  predicted: number
  /** predicted over actual; NaN where nothing was bought */
  ratio: number
  mae: number
  rmse: number
  correlation: number
  byFrequency: FrequencyBin[]
}

/** Compares predicted with actual purchases, altogether, customer by customer, and by how often they had bought before: a total may be right by two
 *  wrongs, bins show them.
 *
 *  @param x repeat purchases before
 *  @param last the bin that takes all above
 *  @example
 *  compareHoldout([0, 0, 2], [0, 1, 3], [0.2, 0.4, 3.4]).predicted // => 4 */
export function compareHoldout(x: ArrayLike<number>, actual: ArrayLike<number>, predicted: ArrayLike<number>, last = 7): Holdout {
  const rows = checkLengths({ x, actual, predicted })
  const bins = Array.from({ length: last + 1 }, (_, k) => ({ x: k, orMore: k === last, n: 0, actualMean: 0, predictedMean: 0 }))
  let [sumActual, sumPredicted, off, squared] = [0, 0, 0, 0]
  for (let i = 0; i < rows; i++) {
    const [a, p] = [actual[i]!, predicted[i]!]
    sumActual += a
    sumPredicted += p
    off += Math.abs(p - a)
    squared += (p - a) ** 2
    const bin = bins[Math.min(x[i]!, last)]!
    bin.n++
    bin.actualMean += a
    bin.predictedMean += p
  }
  const one = new Float64Array(rows).fill(1)
  return {
    actual: sumActual, predicted: sumPredicted, ratio: sumActual > 0 ? sumPredicted / sumActual : NaN, mae: off / rows, rmse: Math.sqrt(squared / rows),
    correlation: weightedCorrelation(Float64Array.from(actual), Float64Array.from(predicted), one),
    byFrequency: bins.filter(({ n }) => n > 0).map((bin) => ({ ...bin, actualMean: bin.actualMean / bin.n, predictedMean: bin.predictedMean / bin.n })),
  }
}
