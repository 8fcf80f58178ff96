/** Purchases and returns in any order, a row each; `day` a day number, `amount` negative for a return. */
export interface SeasonRows { customer: Int32Array; day: Int32Array; amount: ArrayLike<number> }

const YEAR = 365.25
const PURCHASES = 3
/** From its first purchase to its last one must have been there for about a year. */
const SPAN = 300
/** The mean resultant length of the days of the year: 1 where all fall on one day; from here on most fall within five weeks of it. */
const CONCENTRATED = 0.9
/** So long after the middle of a season one is late: feasts by the moon move by a month. */
const LATE = 45
const MOST_SEASONS = 31

/** Customers who buy in one season of the year, each by its own: the day by which the next season will be over, so that a silence until then says
 *  nothing. NaN for whoever has no season: fewer than three purchases, less than two seasons, purchases all over the year, or a season left out.
 *
 *  The days of the year are laid on a circle; how close together they lie is told by the mean resultant length (Mardia & Jupp 2000,
 *  *Directional Statistics*, §2.3).
 *
 *  @param until what came later is not looked at
 *  @example
 *  const moon = { customer: Int32Array.of(0, 0, 0, 1, 1, 1), day: Int32Array.of(100, 105, 470, 100, 250, 400), amount: [9, 9, 9, 9, 9, 9] }
 *  ownSeasons(moon, 2) // => [879, NaN] */
export function ownSeasons({ customer, day, amount }: SeasonRows, customers: number, until = Infinity): Float64Array {
  const of = (): Float64Array => new Float64Array(customers)
  const [count, east, north, first, last] = [of(), of(), of(), of().fill(Infinity), of().fill(-Infinity)]
  const counts = (r: number): boolean => day[r]! <= until && amount[r]! >= 0
  for (let r = 0; r < day.length; r++) {
    if (!counts(r)) continue
    const c = customer[r]!, angle = (2 * Math.PI * day[r]!) / YEAR
    count[c]!++
    east[c]! += Math.cos(angle)
    north[c]! += Math.sin(angle)
    first[c] = Math.min(first[c]!, day[r]!)
    last[c] = Math.max(last[c]!, day[r]!)
  }
  const middle = of().fill(Number.NaN)
  for (let c = 0; c < customers; c++) {
    if (count[c]! < PURCHASES || last[c]! - first[c]! < SPAN || Math.hypot(east[c]!, north[c]!) < CONCENTRATED * count[c]!) continue
    const phase = (Math.atan2(north[c]!, east[c]!) * YEAR) / (2 * Math.PI)
    middle[c] = phase + YEAR * Math.round((last[c]! - phase) / YEAR)
  }
  const bought = new Int32Array(customers)
  for (let r = 0; r < day.length; r++) if (counts(r) && !Number.isNaN(middle[customer[r]!]!)) bought[customer[r]!]! |= 1 << seasonsBack(middle[customer[r]!]!, day[r]!)
  return middle.map((m, c) => (Number.isNaN(m) || !everySeason(bought[c]!, seasonsBack(m, first[c]!)) ? Number.NaN : Math.round(m + YEAR + LATE)))
}

const seasonsBack = (middle: number, day: number): number => Math.min(MOST_SEASONS - 1, Math.max(0, Math.round((middle - day) / YEAR)))

/** Whether one bought in the latest season and in each before it, back to the first. */
const everySeason = (bought: number, first: number): boolean => (bought & ((2 ** (first + 1)) - 1)) === 2 ** (first + 1) - 1
