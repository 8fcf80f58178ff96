/** Those who are still to come: so many a year for so many years, each worth so much and costing so much to win. */
export interface Newcomers { perPeriod: number; periods: number; value: number; acquisitionCost: number }

/** Customer equity: the value of the customers there are, and of those who will come, Σ n (CLV − AC) / (1+i)^k for k = 1 … periods.
 *
 *  Source: Blattberg & Deighton 1996, *HBR* 74(4); Rust, Lemon & Zeithaml 2004, *Journal of Marketing* 68(1).
 *
 *  @param current lifetime values of the customers there are, summed
 *  @param discount rate a period
 *  @example
 *  customerEquity(3666666.67, { perPeriod: 1500, periods: 5, value: 366.667, acquisitionCost: 60 }, 0.1).total // => 5410000 */
export function customerEquity(current: number, { perPeriod, periods, value, acquisitionCost }: Newcomers, discount: number): { current: number; future: number; total: number } {
  let future = 0
  for (let k = 1; k <= periods; k++) future += (perPeriod * (value - acquisitionCost)) / (1 + discount) ** k
  return { current, future, total: current + future }
}
