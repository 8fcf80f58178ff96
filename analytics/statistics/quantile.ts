/** The value below which a share `p` of the sorted values lies, by the rule that R calls type 7 and that NumPy, Excel and
 *  most textbooks use: with `h = (n − 1) p`, the point that lies `h − ⌊h⌋` of the way from value `⌊h⌋` to the next.
 *
 *  Source: Hyndman & Fan 1996, "Sample Quantiles in Statistical Packages", definition 7.
 *  @param sorted values from small to large, without NaN (see `ascending`)
 *  @param p between 0 and 1
 *  @returns in the values' unit; NaN where there are none
 *  @throws RangeError where p lies outside 0–1
 *  @example
 *  quantile(Float64Array.of(1, 2, 3, 4), 0.2) // => 1.6
 *  quantile(Float64Array.of(1, 2, 3, 4), 0.5) // => 2.5 */
export function quantile(sorted: Float64Array, p: number): number {
  if (!(p >= 0 && p <= 1)) throw new RangeError(`a quantile lies between 0 and 1, not at ${p}`)
  if (sorted.length === 0) return NaN
  const h = (sorted.length - 1) * p
  const below = Math.floor(h)
  const low = sorted[below]!
  const high = sorted[Math.min(below + 1, sorted.length - 1)]!
  return low + (h - below) * (high - low)
}
