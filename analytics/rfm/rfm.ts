import { amongCustomers } from '../history/among-customers.ts'
import { checkLengths } from '../statistics/check-lengths.ts'
import { sum } from '../statistics/sum.ts'
import { type Better, type CutOffs, quantileCutOffs, rankCutOffs, type ScoringRule } from './cut-offs.ts'
import { recency } from './recency.ts'
import { scoreWith } from './score.ts'

/** What RFM is computed from, customer by customer; `Histories` is such a thing. */
export interface RfmInput {
  /** day number of the last purchase, `NEVER` (−1) where none */
  lastDay: Int32Array
  /** distinct purchase days; 0 puts a party outside n, whatever it returned */
  purchases: Int32Array
  /** sum of amounts, net of returns */
  monetary: Float64Array
}

/** Everything that a whole run knows besides the scores: plain numbers, to be kept with the run's version. */
export interface RfmCutOffs { rule: ScoringRule; asOf: number; n: number; recency: CutOffs; frequency: CutOffs; monetary: CutOffs }

/** A whole run. Arrays have one place per party; parties outside n score 0 and have a recency of NaN. */
export interface Rfm {
  n: number
  totals: { frequency: number; monetary: number; recencyMean: number }
  /** days since the last purchase */
  recency: Float64Array
  r: Uint8Array
  f: Uint8Array
  m: Uint8Array
  /** the three scores as one number: 100 r + 10 f + m, 555 best */
  cells: Uint16Array
  cutOffs: RfmCutOffs
}

/** Scores every customer's recency, frequency and monetary value from 1 to 5, best 5.
 *
 *  Each of the three is scored on its own over all n customers (Hughes's *independent* scoring), so a cell such as 551 can be empty
 *  or full: who buys often, lately and little is told apart from who spent once. A million customers take well under a second.
 *
 *  @param asOf day number from which recency is counted
 *  @param rule `rank` (competition-rank quintiles) or `quantile` (type-7 quantiles plus one): see `rankCutOffs`, `quantileCutOffs`
 *  @param moneyUnit what one unit of currency is in `monetary`: 1, or 100 where amounts are in cents; used by the quantile rule only
 *  @throws RangeError where the columns differ in length
 *  @example
 *  const five = { lastDay: Int32Array.of(90, 70, 50, 30, 10), purchases: Int32Array.of(9, 5, 3, 1, 1), monetary: Float64Array.of(80, 90, 20, 10, 5) }
 *  rfm(five, 100).cells // => [554, 445, 333, 222, 121]
 *  rfm(five, 100, 'quantile').cells // => [554, 445, 323, 212, 111] */
export function rfm(input: RfmInput, asOf: number, rule: ScoringRule = 'rank', moneyUnit = 1): Rfm {
  checkLengths({ lastDay: input.lastDay, purchases: input.purchases, monetary: input.monetary })
  const days = amongCustomers(input.purchases, recency(input.lastDay, asOf))
  const frequency = amongCustomers(input.purchases, input.purchases)
  const monetary = amongCustomers(input.purchases, input.monetary)
  const draw = (values: Float64Array, better: Better, one = 1): CutOffs =>
    rule === 'rank' ? rankCutOffs(values, better) : quantileCutOffs(values, better, one)
  const lines = { recency: draw(days, 'low'), frequency: draw(frequency, 'high'), monetary: draw(monetary, 'high', moneyUnit) }
  const n = lines.recency.n
  const r = scoreWith(lines.recency, days)
  const f = scoreWith(lines.frequency, frequency)
  const m = scoreWith(lines.monetary, monetary)
  const totals = { frequency: sum(frequency), monetary: sum(monetary), recencyMean: sum(days) / n }
  return { n, totals, recency: days, r, f, m, cells: cells(r, f, m), cutOffs: { rule, asOf, n, ...lines } }
}

/** Three scores as one readable number, `100 r + 10 f + m`; 0 for a party outside n. Count them with `tally`.
 *
 *  @example
 *  cells(Uint8Array.of(5, 1), Uint8Array.of(4, 1), Uint8Array.of(5, 3)) // => [545, 113] */
export function cells(r: Uint8Array, f: Uint8Array, m: Uint8Array): Uint16Array {
  const scored = new Uint16Array(checkLengths({ r, f, m }))
  for (let i = 0; i < scored.length; i++) scored[i] = 100 * r[i]! + 10 * f[i]! + m[i]!
  return scored
}
