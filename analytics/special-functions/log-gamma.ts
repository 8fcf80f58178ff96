const HALF_LOG_TWO_PI = 0.9189385332046727
/** B₂ₖ / (2k (2k − 1)): the coefficients of Stirling's series in 1/x. */
const stirling = [1 / 12, -1 / 360, 1 / 1260, -1 / 1680, 1 / 1188, -691 / 360360, 1 / 156]

/** What Stirling's formula lacks: log Γ(x) − [(x − ½) log x − x + ½ log 2π], for x of 10 and more. */
export function stirlingRest(x: number): number {
  const square = 1 / (x * x)
  let rest = 0
  for (let i = stirling.length - 1; i >= 0; i--) rest = rest * square + stirling[i]!
  return rest / x
}

/** The logarithm of the gamma function, log (x − 1)! for whole x.
 *
 *  Stirling's series (Abramowitz & Stegun 6.1.41) from x = 10, below that by Γ(x + 1) = x Γ(x). Error about 10⁻¹⁵ of the larger of 1 and the result.
 *
 *  @param x above 0
 *  @returns NaN for x not above 0
 *  @example
 *  logGamma(5) // => 3.178 */
export function logGamma(x: number): number {
  if (!(x > 0)) return NaN
  if (x === 1 || x === 2) return 0
  let product = 1
  let at = x
  while (at < 10) product *= at++
  return (at - 0.5) * Math.log(at) - at + HALF_LOG_TWO_PI + stirlingRest(at) - (product === 1 ? 0 : Math.log(product))
}
