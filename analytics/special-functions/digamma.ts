/** B₂ₖ / 2k: the coefficients of the series in 1/x². */
const series = [1 / 12, -1 / 120, 1 / 252, -1 / 240, 1 / 132, -691 / 32760, 1 / 12]

/** The derivative of `logGamma`, ψ(x): about log x − 1/(2x).
 *
 *  Abramowitz & Stegun 6.3.18 from x = 10, below that by ψ(x + 1) = ψ(x) + 1/x. Error about 10⁻¹⁵.
 *
 *  @param x above 0
 *  @returns NaN for x not above 0
 *  @example
 *  digamma(1) // => -0.5772 */
export function digamma(x: number): number {
  if (!(x > 0)) return NaN
  let at = x
  let below = 0
  while (at < 10) below += 1 / at++
  const square = 1 / (at * at)
  let rest = 0
  for (let i = series.length - 1; i >= 0; i--) rest = (rest + series[i]!) * square
  return Math.log(at) - 0.5 / at - rest - below
}
