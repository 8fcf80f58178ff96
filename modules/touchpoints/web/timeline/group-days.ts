import { type Day, dayNumber } from '#kernel/date.ts'

/** Episodes under one heading: a day of the last month, or an earlier month as `YYYY-MM`. */
export interface DayGroup<T> { heading: string; byMonth: boolean; items: T[] }

const NEAR = 31

/** Puts a stream, newest first, under headings: by day for a month back, by month before. `dayOf` gives an item's day in the reader's zone. */
export function groupDays<T>(items: readonly T[], today: Day, dayOf: (item: T) => Day): DayGroup<T>[] {
  const groups: DayGroup<T>[] = []
  for (const item of items) {
    const day = dayOf(item)
    const byMonth = dayNumber(today) - dayNumber(day) > NEAR
    const heading = byMonth ? day.slice(0, 7) : day
    const last = groups.at(-1)
    if (last?.heading === heading) last.items.push(item)
    else groups.push({ heading, byMonth, items: [item] })
  }
  return groups
}
