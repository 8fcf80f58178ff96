/** Every customer's purchases one after the other, as `purchaseDays` gives them, in days or in `seasonalTime`. */
export interface PurchaseTimes { start: ArrayLike<number>; day: ArrayLike<number> }

/** How gaps between purchases spread: their logarithms vary within a customer, and customers' means vary around the firm's. */
export interface GapModel {
  /** mean of the logarithm of days, over customers */
  mean: number
  /** variance of one customer's logarithms around the customer's own mean */
  within: number
  /** variance of customers' means */
  between: number
  /** customers with at least one gap, and gaps */
  customers: number
  gaps: number
}

/** What is expected of one customer's gaps: the logarithm of the next is about normal with this mean and variance. */
export interface OwnGap { mean: number; variance: number }

/** Learns how gaps spread from the purchase days of all customers: a customer who comes every week or two is told apart from a firm whose customers do.
 *
 *  Gaps are taken as log-normal (a few long ones, none below a day). Variances within and between customers by the analysis of variance for groups of unequal size
 *  (Searle, Casella & McCulloch 1992, *Variance Components*, § 3.6).
 *
 *  @throws RangeError where there is no gap at all
 *  @example
 *  const rows = { customer: Int32Array.of(0, 0, 0, 1, 1, 1), day: Int32Array.of(0, 10, 20, 0, 10, 20), amount: new Float64Array(6).fill(1) }
 *  Math.exp(gapModel(purchaseDays(rows, 2)).mean) // => 10 */
export function gapModel({ start, day }: PurchaseTimes): GapModel {
  let [gaps, customers, total, squares, sizes, meanSquares, within] = [0, 0, 0, 0, 0, 0, 0]
  for (let c = 0; c + 1 < start.length; c++) {
    const { n, mean, spread } = logGaps(day, start[c]!, start[c + 1]!)
    if (n === 0) continue
    customers++
    gaps += n
    sizes += n * n
    total += mean * n
    squares += mean * mean * n
    meanSquares += mean
    within += spread
  }
  if (gaps === 0) throw new RangeError('nobody bought on two days: there is no gap to learn from')
  const freedom = gaps - customers
  const inside = freedom > 0 ? within / freedom : 0.5
  const overall = total / gaps
  const typical = gaps - sizes / gaps
  const between = customers > 1 ? Math.max(0, (squares - gaps * overall * overall - (customers - 1) * inside) / typical) : 0
  return { mean: between > inside ? meanSquares / customers : overall, within: Math.max(inside, 1e-4), between, customers, gaps }
}

/** Number, mean and squared spread of the logarithms of a customer's gaps. */
function logGaps(day: ArrayLike<number>, from: number, to: number): { n: number; mean: number; spread: number } {
  const n = Math.max(0, to - from - 1)
  let total = 0
  for (let i = from + 1; i < to; i++) total += Math.log(day[i]! - day[i - 1]!)
  const mean = total / n
  let spread = 0
  for (let i = from + 1; i < to; i++) spread += (Math.log(day[i]! - day[i - 1]!) - mean) ** 2
  return { n, mean, spread }
}

/** One customer's next gap: the own mean drawn to the firm's while the customer has shown few gaps, and the doubt about it added to the spread.
 *
 *  @param n gaps shown
 *  @param ownMean of their logarithms; not looked at for n = 0
 *  @example
 *  ownGap({ mean: 0, within: 1, between: 1, customers: 9, gaps: 9 }, 1, 2) // => { mean: 1, variance: 1.5 } */
export function ownGap({ mean, within, between }: GapModel, n: number, ownMean: number): OwnGap {
  const weight = n * between / (n * between + within)
  return { mean: n > 0 ? mean + weight * (ownMean - mean) : mean, variance: within + between * (1 - (n > 0 ? weight : 0)) }
}

/** `ownGap` for the customer whose purchase days stand from `from` up to `to`. */
export function ownGapAt(model: GapModel, day: ArrayLike<number>, from: number, to: number): OwnGap {
  const { n, mean } = logGaps(day, from, to)
  return ownGap(model, n, mean)
}
