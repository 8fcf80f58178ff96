/** Points in −1 … 1 and their weights. */
export interface Rule { at: Float64Array; weight: Float64Array }

/** Gauss and Legendre's rule of n points: exact for polynomials of degree 2n − 1.
 *
 *  Roots by Newton's method from Chebyshev's guess (Press et al., Numerical Recipes, 4.5).
 *
 *  @example
 *  gaussLegendre(2).at // => [-0.5774, 0.5774] */
export function gaussLegendre(n: number): Rule {
  const at = new Float64Array(n)
  const weight = new Float64Array(n)
  for (let i = 0; i < n; i++) {
    let x = -Math.cos((Math.PI * (i + 0.75)) / (n + 0.5))
    let slope = 1
    for (let round = 0; round < 8; round++) {
      let previous = 1
      let value = x
      for (let k = 2; k <= n; k++) [previous, value] = [value, ((2 * k - 1) * x * value - (k - 1) * previous) / k]
      slope = (n * (x * value - previous)) / (x * x - 1)
      x -= value / slope
    }
    at[i] = x
    weight[i] = 2 / ((1 - x * x) * slope * slope)
  }
  return { at, weight }
}
