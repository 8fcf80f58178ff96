/** Running totals of values, each as good as if the addition were done in twice the digits.
 *
 *  Plain addition of 0.1 ten times gives 0.9999999999999999, and a customer who stands exactly on the 80 % line would fall on the wrong
 *  side of it. A second number carries the rounding error of every step and is added back.
 *
 *  Source: Neumaier 1974, "Rundungsfehleranalyse einiger Verfahren zur Summation endlicher Summen".
 *  @param values NaN, which means *no value*, adds nothing
 *  @returns as many totals as values; the last is the sum
 *  @example
 *  cumulate(new Float64Array(10).fill(0.1))[9] // => 1 */
export function cumulate(values: Float64Array): Float64Array {
  const totals = new Float64Array(values.length)
  let total = 0
  let lost = 0
  for (let i = 0; i < values.length; i++) {
    const value = Number.isNaN(values[i]) ? 0 : values[i]!
    const next = total + value
    lost += Math.abs(total) >= Math.abs(value) ? total - next + value : value - next + total
    total = next
    totals[i] = total + lost
  }
  return totals
}

/** The sum of values, compensated as in `cumulate`, so that it does not depend on their order in any digit that is shown.
 *
 *  Whole minor units (分, cents) are exact up to 2⁵³ of them, 90 trillion yuan; amounts with decimals to the last digit or so.
 *
 *  @returns 0 for no values
 *  @example
 *  sum(Float64Array.of(1e16, 1, NaN, -1e16)) // => 1 */
export const sum = (values: Float64Array): number => cumulate(values).at(-1) ?? 0
