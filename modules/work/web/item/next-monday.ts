import { type Day, dayFromNumber, dayNumber } from '#kernel/date.ts'

/** The Monday after a day: on a Monday that of the week after. 1970-01-01 was a Thursday. */
export const nextMonday = (day: Day): Day => {
  const n = dayNumber(day)
  return dayFromNumber(n + 7 - ((n + 3) % 7))
}
