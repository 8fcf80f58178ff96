import { checkLengths } from '../statistics/check-lengths.ts'
import type { Histories, History } from '../history/histories.ts'
import { trend } from './trend.ts'
import { usualGap } from './usual-gap.ts'

/** One party's purchase rhythm as of a day: the evidence for its stage and its loyalty class. "Silent for 96 days; usually buys every 31:
 *  3.1 times as long; 14 purchases in 2.4 years." */
export interface Rhythm {
  /** distinct purchase days */
  purchases: number
  /** days since the first purchase; NaN where none */
  tenure: number
  /** days since the last purchase, the open gap; NaN where none */
  gapNow: number
  /** days between purchases as expected of this party: see `usualGap` */
  usualGap: number
  /** gapNow / usualGap; NaN where no purchase */
  ratio: number
  /** above 1 slowing, below 1 quickening: see `trend` */
  trend: number
}

/** The rhythms of many parties as columns. */
export interface Rhythms {
  purchases: Int32Array
  tenure: Float64Array
  gapNow: Float64Array
  usualGap: Float64Array
  ratio: Float64Array
  trend: Float64Array
}

/** Reads one party's rhythm from its history.
 *
 *  The **ratio** is the figure to act on: how many of its own usual gaps a party has been silent for. A simple "hiatus" rule of this kind
 *  does about as well as the stochastic models at telling who is still a customer (Wübben & Wangenheim 2008, *Journal of Marketing* 72(3)).
 *  For gaps that are exponential, a silence of ρ usual gaps has a chance of e^−ρ: 14 % at 2, 5 % at 3.
 *
 *  @param today day number, not before the last purchase
 *  @param firm the firm's gap in days: see `firmGap`
 *  @param priorGaps k of the shrinkage: see `usualGap`
 *  @example
 *  const monthly = { firstDay: 0, lastDay: 300, purchases: 11, monetary: 900, earlierSpan: 150, laterSpan: 150 }
 *  rhythm(monthly, 400, 60) // => { purchases: 11, tenure: 400, gapNow: 100, usualGap: 35, ratio: 2.857, trend: 1 } */
export function rhythm(history: History, today: number, firm: number, priorGaps = 2): Rhythm {
  const bought = history.purchases > 0
  const gapNow = bought ? today - history.lastDay : NaN
  const usual = bought ? usualGap(history.lastDay - history.firstDay, history.purchases - 1, firm, priorGaps) : firm
  return {
    purchases: history.purchases,
    tenure: bought ? today - history.firstDay : NaN,
    gapNow,
    usualGap: usual,
    ratio: gapNow / usual,
    trend: trend(history.earlierSpan, history.laterSpan, usual, priorGaps),
  }
}

/** Reads every party's rhythm; at each position what `rhythm` gives for that party. O(n).
 *
 *  @throws RangeError where the columns differ in length
 *  @example
 *  const rows = { customer: Int32Array.of(0, 0, 1), day: Int32Array.of(0, 60, 30), amount: Float64Array.of(9, 9, 9) }
 *  const all = histories(rows, 2)
 *  rhythms(all, 120, firmGap(all)).ratio // => [1, 1.5] */
export function rhythms(histories: Histories, today: number, firm: number, priorGaps = 2): Rhythms {
  const { firstDay, lastDay, purchases, earlierSpan, laterSpan } = histories
  const parties = checkLengths({ firstDay, lastDay, purchases, earlierSpan, laterSpan })
  const of = (): Float64Array => new Float64Array(parties)
  const all: Rhythms = { purchases, tenure: of(), gapNow: of(), usualGap: of(), ratio: of(), trend: of() }
  for (let i = 0; i < parties; i++) {
    const bought = purchases[i]! > 0
    const usual = bought ? usualGap(lastDay[i]! - firstDay[i]!, purchases[i]! - 1, firm, priorGaps) : firm
    all.tenure[i] = bought ? today - firstDay[i]! : NaN
    all.gapNow[i] = bought ? today - lastDay[i]! : NaN
    all.usualGap[i] = usual
    all.ratio[i] = all.gapNow[i]! / usual
    all.trend[i] = trend(earlierSpan[i]!, laterSpan[i]!, usual, priorGaps)
  }
  return all
}

/** One party's rhythm out of the columns.
 *
 *  @throws RangeError where there is no such position */
export function rhythmAt(all: Rhythms, at: number): Rhythm {
  if (!(at in all.purchases)) throw new RangeError(`no party at ${at} of ${all.purchases.length}`)
  return {
    purchases: all.purchases[at]!,
    tenure: all.tenure[at]!,
    gapNow: all.gapNow[at]!,
    usualGap: all.usualGap[at]!,
    ratio: all.ratio[at]!,
    trend: all.trend[at]!,
  }
}
