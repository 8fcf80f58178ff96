/** A symmetric positive matrix taken apart as L Lᵀ. */
export interface Factor {
  n: number
  /** n × n, row by row; what lies above the diagonal has no meaning */
  lower: Float64Array
  /** 1 where the column says nothing that the columns before it did not say; its unknown is held at 0 */
  aliased: Uint8Array
}

/** Takes a symmetric matrix apart as L Lᵀ, so that equations with it can be solved and it can be inverted.
 *
 *  A column that follows from the ones before it leaves a pivot of nothing but rounding. It is set aside rather than divided by: a survey with
 *  "has phone" twice gets the coefficient of the first and 0 for the second, as R's `coxph` does.
 *
 *  @param matrix n × n, row by row; only the lower half is read
 *  @param tolerance the share of a diagonal element below which what is left of it counts as rounding
 *  @example
 *  cholesky(Float64Array.of(4, 2, 2, 5), 2).lower // => [2, 2, 1, 2]
 *  cholesky(Float64Array.of(1, 1, 1, 1), 2).aliased // => [0, 1] */
export function cholesky(matrix: Float64Array, n: number, tolerance = 1e-11): Factor {
  const lower = matrix.slice()
  const aliased = new Uint8Array(n)
  for (let j = 0; j < n; j++) {
    let pivot = lower[j * n + j]!
    for (let k = 0; k < j; k++) pivot -= lower[j * n + k]! ** 2
    const kept = pivot > tolerance * matrix[j * n + j]!
    if (!kept) aliased[j] = 1
    const root = kept ? Math.sqrt(pivot) : 0
    lower[j * n + j] = root
    for (let i = j + 1; i < n; i++) {
      let rest = lower[i * n + j]!
      for (let k = 0; k < j; k++) rest -= lower[i * n + k]! * lower[j * n + k]!
      lower[i * n + j] = kept ? rest / root : 0
    }
  }
  return { n, lower, aliased }
}

/** The x with A x = b; 0 at aliased places.
 *
 *  @example
 *  solve(cholesky(Float64Array.of(4, 2, 2, 5), 2), Float64Array.of(8, 12)) // => [1, 2] */
export function solve({ n, lower, aliased }: Factor, b: Float64Array): Float64Array {
  const x = b.slice()
  for (let i = 0; i < n; i++) {
    for (let k = 0; k < i; k++) x[i]! -= lower[i * n + k]! * x[k]!
    x[i] = aliased[i] ? 0 : x[i]! / lower[i * n + i]!
  }
  for (let i = n - 1; i >= 0; i--) {
    for (let k = i + 1; k < n; k++) x[i]! -= lower[k * n + i]! * x[k]!
    x[i] = aliased[i] ? 0 : x[i]! / lower[i * n + i]!
  }
  return x
}

/** The inverse, row by row; rows and columns of aliased places are 0. The inverse of an information matrix holds the variances of the estimates.
 *
 *  @example
 *  invert(cholesky(Float64Array.of(4, 2, 2, 5), 2)) // => [0.3125, -0.125, -0.125, 0.25] */
export function invert(factor: Factor): Float64Array {
  const inverse = new Float64Array(factor.n ** 2)
  for (let j = 0; j < factor.n; j++) {
    if (factor.aliased[j]) continue
    const unit = new Float64Array(factor.n)
    unit[j] = 1
    inverse.set(solve(factor, unit), j * factor.n)
  }
  return inverse
}
