import { type History, NEVER, type Rhythm, rhythm } from '#analytics/index.ts'
import { dayNumber } from '#kernel/date.ts'
import type { Relationship } from '../contract.ts'

/** What a stored standing keeps of a party's purchases. */
export interface StoredHistory { first_day: string | null; last_day: string | null; purchases: number; revenue: string; earlier_span: number; later_span: number }

/** The gap that a firm's customers are taken to keep before the first run has told. */
export const GAP_UNTOLD = 365

/** The numbers that say why a stage is what it is, as of a day. */
export function becauseOf(row: StoredHistory, today: string, firmGap: number = GAP_UNTOLD): Relationship['because'] {
  const { purchases, tenure, gapNow, usualGap, ratio, trend } = rhythmOf(row, today, firmGap)
  return { purchases, tenure: known(tenure), gapNow: known(gapNow), usualGap, ratio: known(ratio), trend }
}

/** The rhythm of a stored standing as of a day. */
export const rhythmOf = (row: StoredHistory, today: string, firmGap: number = GAP_UNTOLD): Rhythm => rhythm(historyOf(row), dayNumber(today), firmGap)

const known = (n: number): number | null => (Number.isNaN(n) ? null : n)

const historyOf = (row: StoredHistory): History => ({
  firstDay: row.first_day ? dayNumber(row.first_day) : NEVER, lastDay: row.last_day ? dayNumber(row.last_day) : NEVER,
  purchases: row.purchases, monetary: Number(row.revenue), earlierSpan: row.earlier_span, laterSpan: row.later_span,
})
