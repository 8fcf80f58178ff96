/** The units that a model's time can be counted in. A fitted model carries its unit in its type: a horizon in another unit does not compile. */
export const timeUnits = ['day', 'week', 'month', 'year'] as const
export type TimeUnit = (typeof timeUnits)[number]

/** Days in each unit. A year is the calendar's mean year of 365.2425 days and a month a twelfth of it, so that twelve months are a year. */
export const daysIn: Readonly<Record<TimeUnit, number>> = { day: 1, week: 7, month: 365.2425 / 12, year: 365.2425 }

/** A length of time with its unit; never a bare number. */
export interface Duration<U extends TimeUnit = TimeUnit> { length: number; unit: U }

/** A length of time.
 *
 *  @throws RangeError for a negative or missing length
 *  @example
 *  duration(39, 'week') // => { length: 39, unit: 'week' } */
export function duration<U extends TimeUnit>(length: number, unit: U): Duration<U> {
  if (!(length >= 0)) throw new RangeError(`a duration of ${length} ${unit}s`)
  return { length, unit }
}

/** The same length of time in another unit, by `daysIn`: the one way from months to a weekly model.
 *
 *  @example
 *  inUnit(duration(12, 'month'), 'week').length // => 52.18 */
export const inUnit = <U extends TimeUnit>(length: Duration, unit: U): Duration<U> =>
  ({ length: length.unit === unit ? length.length : (length.length * daysIn[length.unit]) / daysIn[unit], unit })

/** A yearly discount rate as the continuous rate per unit that formulas take: δ = log(1 + rate) / units a year.
 *
 *  @param yearly 0.1 is 10 % a year; there is no default, for no rate is everybody's
 *  @throws RangeError where it is not a share from 0 on
 *  @example
 *  continuousRate(0.15, 'week') // => 0.002679 */
export function continuousRate(yearly: number, unit: TimeUnit): number {
  if (!(yearly >= 0 && yearly < 10)) throw new RangeError(`a yearly discount rate of ${yearly}: 10 % is 0.1`)
  return (Math.log1p(yearly) * daysIn[unit]) / daysIn.year
}
