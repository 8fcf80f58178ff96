import { type Day, dayFromNumber, dayNumber } from '#kernel/date.ts'
import type { Did, Range, When } from '#kernel/filter.ts'
import { Refusal } from '#kernel/refusal.ts'
import { filterRefusals } from './operand.ts'

/** A time as its first and last day; null is open. "Within 7 days" has eight calendar days: today and the seven before. */
export function boundsOf(when: When | undefined, today: Day): { from: Day | null; to: Day | null } {
  if (!when) return { from: null, to: null }
  if ('within' in when) return { from: dayFromNumber(dayNumber(today) - when.within), to: today }
  if ('olderThan' in when) return { from: null, to: dayFromNumber(dayNumber(today) - when.olderThan - 1) }
  if (when.from && when.to && when.from > when.to) throw new Refusal(filterRefusals['bad-range'], { from: when.from, to: when.to })
  return { from: when.from ?? null, to: when.to ?? null }
}

/** Whether a range takes in a value, as whoever did nothing has it. */
export const holds = ({ atLeast, atMost }: Range, value: number): boolean => (atLeast === undefined || value >= atLeast) && (atMost === undefined || value <= atMost)

/** How often something must have happened: at least once where nothing is said, and where a total is asked, any number of times. */
export const timesOf = ({ times, total }: Did): Range => times ?? (total?.by === 'sum' ? { atLeast: 0 } : { atLeast: 1 })

/** Refuses a range that nothing can lie in, and one that says nothing. */
export function refuseRange({ atLeast, atMost }: Range): void {
  const empty = atLeast !== undefined && atMost !== undefined && atLeast > atMost
  if (empty || (atLeast === undefined && atMost === undefined)) throw new Refusal(filterRefusals['bad-range'], { from: atLeast ?? '', to: atMost ?? '' })
}
