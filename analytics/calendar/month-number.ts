import { civilDate } from './civil-date.ts'

/** The calendar month of a day as one running number, `12 · year + month − 1`, so that months subtract like days do.
 *
 *  @param day days since 1970-01-01
 *  @returns whole months since January of the year 0
 *  @example
 *  monthNumber(dayNumber(1997, 1, 31)) // => 23964
 *  monthNumber(dayNumber(1998, 6, 30)) - monthNumber(dayNumber(1997, 1, 31)) // => 17 */
export function monthNumber(day: number): number {
  const { year, month } = civilDate(day)
  return 12 * year + month - 1
}

/** A month number as ISO 8601 writes it, for years 0–9999.
 *
 *  @example
 *  monthLabel(23964) // => '1997-01' */
export function monthLabel(month: number): string {
  const year = Math.floor(month / 12)
  return `${String(year).padStart(4, '0')}-${String(month - 12 * year + 1).padStart(2, '0')}`
}
