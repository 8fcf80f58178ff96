import { normalBelow, normalQuantile } from '../distributions/normal.ts'
import { type GapModel, ownGapAt, type PurchaseTimes } from './gap-model.ts'

/** When each customer may be expected again, as day numbers; NaN for who never bought. */
export interface NextPurchase {
  /** as likely before as after, given the silence so far */
  due: Float64Array
  /** between these with four chances in five, given the silence so far */
  early: Float64Array
  late: Float64Array
  /** the chance that a gap of this customer's is at least as long as the silence so far: near 0, the silence is not like the customer */
  silence: Float64Array
}

/** Expects each customer's next purchase from the customer's own rhythm.
 *
 *  The silence so far is known: the day is expected given that it has not come yet, so that nobody is *due last week*. It assumes that the customer will come again; whether,
 *  is for P(alive) to say.
 *
 *  @param model from `gapModel`
 *  @param today day number
 *  @example
 *  const rows = { customer: Int32Array.of(0, 0, 0, 1, 1, 1), day: Int32Array.of(0, 10, 20, 0, 9, 20), amount: new Float64Array(6).fill(1) }
 *  const days = purchaseDays(rows, 2)
 *  nextPurchase(days, gapModel(days), 20).due.map(Math.round) // => [30, 30]
 *  nextPurchase(days, gapModel(days), 60).silence.map(Math.round) // => [0, 0] */
export function nextPurchase({ start, day }: PurchaseTimes, model: GapModel, today: number): NextPurchase {
  const customers = start.length - 1
  const column = (): Float64Array => new Float64Array(customers).fill(NaN)
  const found: NextPurchase = { due: column(), early: column(), late: column(), silence: column() }
  const shares = [['due', 0.5], ['early', 0.1], ['late', 0.9]] as const
  for (let c = 0; c < customers; c++) {
    if (start[c] === start[c + 1]) continue
    const last = day[start[c + 1]! - 1]!
    const { mean, variance } = ownGapAt(model, day, start[c]!, start[c + 1]!)
    const spread = Math.sqrt(variance)
    const z = (Math.log(Math.max(0, today - last)) - mean) / spread
    const beyond = normalBelow(-z)
    found.silence[c] = beyond
    for (const [name, share] of shares) found[name][c] = last + Math.exp(mean - spread * safeQuantile((1 - share) * beyond))
  }
  return found
}

/** Far out in the tail the quantile is as good as at 1e-300. */
const safeQuantile = (p: number): number => normalQuantile(Math.max(p, 1e-300))
