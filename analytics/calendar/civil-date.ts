/** A date of the Gregorian calendar. `month` is 1–12, `day` 1–31. */
export interface CivilDate { year: number; month: number; day: number }

const DAYS_PER_ERA = 146_097 // the calendar repeats every 400 years
const EPOCH_SHIFT = 719_468 // days from 0000-03-01 to 1970-01-01

/** Days since 1970-01-01 of a calendar date: the day number that every function here counts in.
 *
 *  Years are counted from 1 March, so that the leap day is the last of its year and the lengths of the months follow one
 *  line, `⌊(153 m + 2) / 5⌋`. No `Date`, no time zone: a purchase day is a date in the firm's own calendar.
 *
 *  Source: Hinnant, "chrono-Compatible Low-Level Date Algorithms", `days_from_civil`.
 *  @param month 1–12
 *  @param day 1–31; not checked against the month's length
 *  @example
 *  dayNumber(1970, 1, 1) // => 0
 *  dayNumber(1998, 6, 30) // => 10407 */
export function dayNumber(year: number, month: number, day: number): number {
  const y = month > 2 ? year : year - 1
  const era = Math.floor(y / 400)
  const yearOfEra = y - era * 400
  const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + day - 1
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear
  return era * DAYS_PER_ERA + dayOfEra - EPOCH_SHIFT
}

/** The calendar date of a day number: the inverse of `dayNumber`.
 *
 *  Source: Hinnant, `civil_from_days`.
 *  @param day whole days since 1970-01-01; may be negative
 *  @example
 *  civilDate(10407) // => { year: 1998, month: 6, day: 30 }
 *  civilDate(-1) // => { year: 1969, month: 12, day: 31 } */
export function civilDate(day: number): CivilDate {
  const shifted = day + EPOCH_SHIFT
  const era = Math.floor(shifted / DAYS_PER_ERA)
  const dayOfEra = shifted - era * DAYS_PER_ERA
  const yearOfEra = yearWithin(dayOfEra)
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const fromMarch = Math.floor((5 * dayOfYear + 2) / 153)
  const month = fromMarch < 10 ? fromMarch + 3 : fromMarch - 9
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
  return { year, month, day: dayOfYear - Math.floor((153 * fromMarch + 2) / 5) + 1 }
}

/** Which of an era's 400 years a day lies in: each correction takes back the leap days counted up to there. */
const yearWithin = (dayOfEra: number): number =>
  Math.floor((dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) / 365)
