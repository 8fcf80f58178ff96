/** Which of many p-values to believe, so that among those believed at most a share `rate` is expected to be chance: with a million customers, ten thousand
 *  are *one in a hundred* without anything having happened.
 *
 *  Source: Benjamini & Hochberg 1995, *JRSS B* 57.
 *
 *  @param p one per customer; NaN is not looked at
 *  @returns 1 where believed
 *  @example
 *  falseDiscovery(Float64Array.of(0.001, 0.04, 0.5, NaN), 0.05) // => [1, 0, 0, 0] */
export function falseDiscovery(p: Float64Array, rate = 0.05): Uint8Array {
  const sorted = p.filter((one) => !Number.isNaN(one)).sort()
  let line = -1
  sorted.forEach((one, i) => { if (one <= (rate * (i + 1)) / sorted.length) line = one })
  return Uint8Array.from(p, (one) => (one <= line ? 1 : 0))
}
