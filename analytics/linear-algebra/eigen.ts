/** Eigenvalues, ascending, and the eigenvectors in the same order, each of length 1. */
export interface Eigen { values: Float64Array; vectors: Float64Array[] }

/** Takes a symmetric matrix apart into directions: how curved a likelihood is along each, and which way it is flat.
 *
 *  Cyclic Jacobi rotations (Golub & Van Loan, Matrix Computations, 8.5), for the few dimensions that a model has.
 *
 *  @param matrix n × n, row by row, symmetric
 *  @example
 *  eigen(Float64Array.of(2, 1, 1, 2), 2).values // => [1, 3] */
export function eigen(matrix: Float64Array, n: number): Eigen {
  const a = matrix.slice()
  const v = new Float64Array(n * n)
  for (let i = 0; i < n; i++) v[i * n + i] = 1
  for (let sweep = 0; sweep < 60 && offDiagonal(a, n) > 0; sweep++) {
    for (let p = 0; p < n; p++) for (let q = p + 1; q < n; q++) rotate(a, v, n, p, q)
  }
  const order = Array.from({ length: n }, (_, i) => i).sort((i, j) => a[i * n + i]! - a[j * n + j]!)
  return {
    values: Float64Array.from(order, (i) => a[i * n + i]!),
    vectors: order.map((i) => Float64Array.from({ length: n }, (_, k) => v[k * n + i]!)),
  }
}

function offDiagonal(a: Float64Array, n: number): number {
  let largest = 0
  for (let p = 0; p < n; p++) {
    for (let q = p + 1; q < n; q++) {
      const share = Math.abs(a[p * n + q]!) / Math.sqrt(Math.abs(a[p * n + p]! * a[q * n + q]!) || 1)
      if (share > 1e-16) largest = Math.max(largest, share)
    }
  }
  return largest
}

function rotate(a: Float64Array, v: Float64Array, n: number, p: number, q: number): void {
  const off = a[p * n + q]!
  if (off === 0) return
  const theta = (a[q * n + q]! - a[p * n + p]!) / (2 * off)
  const t = (theta < 0 ? -1 : 1) / (Math.abs(theta) + Math.hypot(theta, 1))
  const c = 1 / Math.hypot(t, 1)
  const s = t * c
  for (let k = 0; k < n; k++) turn(a, k * n + p, k * n + q, c, s)
  for (let k = 0; k < n; k++) turn(a, p * n + k, q * n + k, c, s)
  for (let k = 0; k < n; k++) turn(v, k * n + p, k * n + q, c, s)
  a[p * n + q] = 0
  a[q * n + p] = 0
}

function turn(m: Float64Array, i: number, j: number, c: number, s: number): void {
  const x = m[i]!
  const y = m[j]!
  m[i] = c * x - s * y
  m[j] = s * x + c * y
}
