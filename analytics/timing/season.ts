import { incompleteBeta } from '../distributions/student-t.ts'

/** How a year's purchases spread over its months. */
export interface YearlySeason {
  /** per month, January first: 1.4 is 40 % more a day than the year's average; all 1 where no season can be told */
  factor: Float64Array
  /** the chance of the same months standing out in every year by accident; NaN where there are not two years */
  p: number
  /** whether the months differ by more than chance and by enough to matter */
  told: boolean
}

const YEAR = 365.25
const LEAST_YEARS = 2

/** The months in which people buy more or less, from whole years only, so that growth from year to year is not taken for a season: each month is held against its own year.
 *
 *  Told where there are two whole years, and the same months stand out in each: what only one year shows is that year's. Months are tested by how far they are apart against how far
 *  a month is from itself in other years (Fisher's analysis of variance).
 *
 *  @param day of each purchase, day numbers, in any order
 *  @param until the last day that the data cover
 *  @example
 *  const day = Array.from({ length: 4 * 365 }, (_, i) => 18262 + i).flatMap((d) => Array.from({ length: new Date(d * 864e5).getUTCMonth() === 11 ? 3 : 1 }, () => d))
 *  const { factor, told } = yearlySeason(day, 19722)
 *  [told, Math.round(factor[11] / factor[5])] // => [true, 3] */
export function yearlySeason(day: ArrayLike<number>, until: number): YearlySeason {
  let first = Infinity
  for (let i = 0; i < day.length; i++) first = Math.min(first, day[i]!)
  const years = Math.floor((until + 1 - first) / YEAR)
  const flat = { factor: new Float64Array(12).fill(1), p: NaN, told: false }
  if (!(years >= LEAST_YEARS)) return flat
  const rates = ratesOf(day, until, years)
  const p = sameEveryYear(rates)
  const factor = Float64Array.from({ length: 12 }, (_, m) => rates.reduce((total, year) => total + year[m]!, 0) / years)
  const told = p < 0.05 && Math.max(...factor) / Math.max(Math.min(...factor), 1e-9) > 1.15
  return told ? { factor: factor.map((f) => Math.max(f, 0.05)), p, told } : { ...flat, p }
}

/** Purchases a day in each month over the year's own average, for the years that end with `until`. */
function ratesOf(day: ArrayLike<number>, until: number, years: number): Float64Array[] {
  const count = Array.from({ length: years }, () => new Float64Array(12))
  const length = Array.from({ length: years }, () => new Float64Array(12))
  const yearOf = (d: number): number => Math.floor((until - d) / YEAR)
  for (let d = until; yearOf(d) < years; d--) length[yearOf(d)]![monthOf(d)]!++
  for (let i = 0; i < day.length; i++) if (day[i]! <= until && yearOf(day[i]!) < years) count[yearOf(day[i]!)]![monthOf(day[i]!)]!++
  return count.map((months, y) => {
    const mean = months.reduce((a, b) => a + b, 0) / YEAR || 1
    return months.map((n, m) => n / length[y]![m]! / mean)
  })
}

const monthOf = (day: number): number => new Date(day * 86_400_000).getUTCMonth()

/** The p-value of months differing more than one month does from year to year: the analysis of variance of two ways, each cell once. */
function sameEveryYear(rates: readonly Float64Array[]): number {
  const n = rates.length
  const [months, rest] = [11, 11 * (n - 1)]
  const yearly = rates.map((year) => year.reduce((a, b) => a + b, 0) / 12)
  const overall = yearly.reduce((a, b) => a + b, 0) / n
  const monthly = Array.from({ length: 12 }, (_, m) => rates.reduce((total, year) => total + year[m]!, 0) / n)
  const between = n * monthly.reduce((total, mean) => total + (mean - overall) ** 2, 0)
  const within = rates.reduce((total, year, y) => total + year.reduce((sum, x, m) => sum + (x - monthly[m]! - yearly[y]! + overall) ** 2, 0), 0)
  if (!(between > 0)) return 1
  const f = between / months / (within / rest)
  return within > 0 ? incompleteBeta(rest / 2, months / 2, rest / (rest + months * f)) : 0
}

/** A clock that runs fast in strong months and slow in weak ones, so that gaps are told without the season in them. */
export interface SeasonalTime {
  /** a day on that clock */
  at(day: number): number
  /** the day that it shows so much; the inverse of `at` */
  dayAt(time: number): number
}

/** The clock of a season: a quiet January passes as a few days only, and whoever is expected after five busy weeks is expected after as many quiet months. With all factors 1 it is the calendar.
 *
 *  A renewal process whose rate is multiplied by the season is, on this clock, one without a season (Cox & Lewis 1966, *The Statistical Analysis of Series of Events*, § 2.4).
 *
 *  @param from a day before all that are asked; between this and `to` the clock is laid out
 *  @example
 *  const clock = seasonalTime(Float64Array.of(2, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1), 0, 400)
 *  [clock.at(31), clock.at(59)] // => [62, 90]
 *  clock.dayAt(62) // => 31 */
export function seasonalTime(factor: ArrayLike<number>, from: number, to: number): SeasonalTime {
  const shown = new Float64Array(to - from + 2)
  for (let d = from; d <= to; d++) shown[d - from + 1] = shown[d - from]! + factor[monthOf(d)]!
  const last = shown.length - 1
  return {
    at(day) {
      const place = day - from
      if (place <= 0) return from + place
      if (place >= last) return from + shown[last]! + place - last
      const whole = Math.floor(place)
      return from + shown[whole]! + (place - whole) * (shown[whole + 1]! - shown[whole]!)
    },
    dayAt(time) {
      const sought = time - from
      if (sought <= 0) return time
      if (sought >= shown[last]!) return from + last + sought - shown[last]!
      let [low, high] = [0, last]
      while (low + 1 < high) {
        const middle = (low + high) >> 1
        if (shown[middle]! <= sought) low = middle
        else high = middle
      }
      return from + low + (sought - shown[low]!) / (shown[low + 1]! - shown[low]!)
    },
  }
}
