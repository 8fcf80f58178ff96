import type { TodayItem, WorkItem } from '../contract.ts'

/** Why an open item is on Today: late, due, or a promise that falls due within a week. Null where it is not. */
export function reasonOf(item: Pick<WorkItem, 'kind' | 'daysLate'>): TodayItem['reason'] | null {
  if (item.daysLate > 0) return 'overdue'
  if (item.daysLate === 0) return 'due-today'
  return item.kind === 'promise' && item.daysLate >= -7 ? 'promise-soon' : null
}

const urgency = { overdue: 0, 'due-today': 0, 'promise-soon': 1 } as const

/** What is due before what is not; then by what is at stake, the greatest first; then promises before tasks; then the longest late; then by hour. */
export function orderToday(items: readonly TodayItem[]): TodayItem[] {
  const stake = (item: TodayItem) => (item.stake ? Number(item.stake.amount) : -Infinity)
  const less = (a: number, b: number) => (a === b ? 0 : a - b)
  return [...items].sort((a, b) =>
    urgency[a.reason] - urgency[b.reason]
    || less(stake(b), stake(a))
    || Number(b.kind === 'promise') - Number(a.kind === 'promise')
    || b.daysLate - a.daysLate
    || (a.dueTime ?? '24:00').localeCompare(b.dueTime ?? '24:00')
    || less(Number(a.id), Number(b.id)))
}
