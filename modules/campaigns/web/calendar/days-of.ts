import { dayFromNumber, dayNumber, type Day } from '#kernel/date.ts'

/** The weeks that a month touches, Monday first, each with its seven days. `2027-03` begins with Monday 1 March. */
export function weeksOf(month: string): Day[][] {
  const first = dayNumber(`${month}-01`)
  const next = dayNumber(monthAfter(month, 1) + '-01')
  const monday = first - ((first + 3) % 7)
  return Array.from({ length: Math.ceil((next - monday) / 7) }, (_, week) => Array.from({ length: 7 }, (_day, d) => dayFromNumber(monday + week * 7 + d)))
}

/** The month so many months on: `2026-12` and 1 give `2027-01`. */
export function monthAfter(month: string, by: number): string {
  const count = Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1 + by
  return `${Math.floor(count / 12)}-${String((count % 12) + 1).padStart(2, '0')}`
}
