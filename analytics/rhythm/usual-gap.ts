/** A customer's usual gap between purchases, in days: the mean of its own gaps, shrunk towards the firm's.
 *
 *  `(k · firmGap + sum of own gaps) / (k + number of own gaps)`: as if the customer had already shown k gaps of the firm's length.
 *
 *  **Why shrink.** Two purchases a week apart do not make a weekly customer; his own mean of 7 days would sound the alarm a fortnight later.
 *  Few gaps are mostly chance and are pulled towards what is usual here, many gaps speak for themselves. This is the Bayes
 *  estimate, not a trick: if a customer's gaps are exponential around a mean of his own, and these means vary over the firm's customers
 *  as an inverse gamma with mean `firmGap` and shape `k + 1`, then it is the posterior mean given his gaps. With k and firmGap taken from
 *  the firm's own data the estimate is called empirical Bayes (Robbins 1956; Efron & Morris 1975). The larger k, the more alike the customers.
 *
 *  @param ownSpan days from the first to the last purchase: the sum of the own gaps
 *  @param ownGaps how many: distinct purchase days − 1
 *  @param firmGap days; see `firmGap`
 *  @param priorGaps k, above 0; with the default of 2, two own gaps weigh half
 *  @returns days, above 0
 *  @example
 *  usualGap(0, 0, 60) // => 60
 *  usualGap(7, 1, 60) // => 42.333
 *  usualGap(140, 20, 60) // => 11.818 */
export const usualGap = (ownSpan: number, ownGaps: number, firmGap: number, priorGaps = 2): number =>
  (priorGaps * firmGap + ownSpan) / (priorGaps + ownGaps)
