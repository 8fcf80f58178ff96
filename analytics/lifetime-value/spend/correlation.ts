/** Pearson's correlation of two columns with weights; NaN where one does not vary.
 *
 *  @example
 *  weightedCorrelation(Float64Array.of(1, 2, 3), Float64Array.of(2, 4, 7), Float64Array.of(1, 1, 1)) // => 0.9934 */
export function weightedCorrelation(a: Float64Array, b: Float64Array, weight: Float64Array): number {
  const total = weight.reduce((sum, w) => sum + w, 0)
  const mean = (column: Float64Array): number => column.reduce((sum, v, i) => sum + weight[i]! * v, 0) / total
  const [meanA, meanB] = [mean(a), mean(b)]
  let [ab, aa, bb] = [0, 0, 0]
  for (let i = 0; i < weight.length; i++) {
    const [u, v] = [a[i]! - meanA, b[i]! - meanB]
    ab += weight[i]! * u * v
    aa += weight[i]! * u * u
    bb += weight[i]! * v * v
  }
  return ab / Math.sqrt(aa * bb)
}
