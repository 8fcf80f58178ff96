/** Whether a customer's rhythm slows: its later gaps against its earlier ones.
 *
 *  `(k · usual + laterSpan) / (k · usual + earlierSpan)`, the two halves holding equally many gaps. Both are shrunk towards the usual gap as
 *  in `usualGap`, since the ratio of two single gaps is almost pure chance.
 *
 *  @param earlierSpan days over the earlier half of the gaps; 0 where there are fewer than two
 *  @param laterSpan days over the later half
 *  @param usual the customer's usual gap in days, above 0
 *  @param priorGaps k, above 0
 *  @returns 1 steady, 2 gaps twice as long as before, 0.5 half as long
 *  @example
 *  trend(20, 60, 20) // => 1.6667
 *  trend(0, 0, 20) // => 1 */
export const trend = (earlierSpan: number, laterSpan: number, usual: number, priorGaps = 2): number =>
  (priorGaps * usual + laterSpan) / (priorGaps * usual + earlierSpan)
