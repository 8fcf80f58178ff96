import type { Evidence, JudgementRules } from './evidence.ts'

/** What the grid needs of the whole firm: how many customers there are in each band of margin, low to high. */
export interface FirmLevels { customers: readonly [number, number, number] }

type Lines = readonly [number, number]
export const bandOf = (value: number, [low, high]: Lines): 0 | 1 | 2 => (value >= high ? 2 : value >= low ? 1 : 0)

/** How far past a line a customer must be to change its level. */
const SPARE = 0.1

/**
 * The relationship level (1 basic 基本型, 2 reactive 被动型, 3 accountable 负责型, 4 proactive 能动型, 5 partnership 伙伴型) from the firm's grid: the number of
 * customers in a band of margin × that margin; or, by the second rule, loyalty × sales realised. A customer keeps its level within a tenth of a line.
 * 0: has not bought.
 */
export function levelOf(e: Evidence, loyalty: number, was: number, rules: JudgementRules['levels'], firm: FirmLevels): number {
  if (e.purchases <= 0) return 0
  const at = (factor: number): number => atPlace(e, loyalty, factor, rules, firm)
  const level = at(1)
  return was && was !== level && (at(1 + SPARE) === was || at(1 - SPARE) === was) ? was : level
}

function atPlace(e: Evidence, loyalty: number, factor: number, rules: JudgementRules['levels'], firm: FirmLevels): number {
  if (rules.rule === 'loyalty-sales') return rules.bySales[loyaltyRow(loyalty)][bandOf(e.sales * factor, rules.sales)]
  const band = bandOf(e.margin * factor, rules.margins)
  return rules.byMargin[bandOf(firm.customers[band], rules.customers)][band]
}

/** Loyal; regular and old; potential and new. */
const loyaltyRow = (loyalty: number): 0 | 1 | 2 => (loyalty === 5 ? 2 : loyalty === 3 || loyalty === 4 ? 1 : 0)
