import { checkLengths } from '../../statistics/check-lengths.ts'
import type { OrderRows } from '../../history/purchase-days.ts'
import { daysIn, type Duration, type TimeUnit } from '../time/duration.ts'
import type { BuyingHistories } from './buying-histories.ts'
import { netRefunds, type PurchaseDaysOf } from './net-refunds.ts'
import { lastWholePeriod, periodOf } from './period.ts'

/** Histories made of order rows, with what was done to get them. */
export interface Observed<U extends TimeUnit = TimeUnit> {
  histories: BuyingHistories<U> & { x: Float64Array; tx: Float64Array; T: Float64Array }
  /** for each row, which customer it is */
  customer: Int32Array
  /** mean money of the repeat purchases; 0 where there is none */
  meanSpend: Float64Array
  /** order rows that were folded into another purchase of the same day; refunds; purchases wholly refunded */
  merged: number
  refunds: number
  reversed: number
  /** customers left out: first bought after the end; nothing bought at all */
  late: number
  without: number
}

/** How order rows are read as histories. */
export interface Observation<U extends TimeUnit> {
  unit: U
  /** last day of observation, a day number: later rows are not looked at */
  end: number
  /** whether time is counted in calendar periods of the unit, one purchase at most in each: for BG/BB. A period that is not over at the end is left out */
  discrete?: boolean
}

/** Reads order rows as buying histories: refunds netted, purchases of a day made one, x = distinct days − 1, times by exact days.
 *
 *  @param customers how many there are
 *  @throws RangeError where columns differ in length
 *  @example
 *  const rows = { customer: Int32Array.of(0, 0, 0, 1), day: Int32Array.of(0, 14, 14, 7), amount: Float64Array.of(9, 20, 10, 5) }
 *  const seen = observe(rows, 2, { unit: 'week', end: 28 })
 *  seen.histories.x // => [1, 0]
 *  seen.histories.T // => [4, 3]
 *  seen.meanSpend // => [30, 0] */
export function observe<U extends TimeUnit>(rows: OrderRows, customers: number, how: Observation<U>): Observed<U> {
  const counts = { merged: 0, refunds: 0, reversed: 0, late: 0, without: 0 }
  const kept: number[] = []
  const [x, tx, T, spend]: number[][] = [[], [], [], []]
  const end = how.discrete ? lastWholePeriod(how.end, how.unit) : how.end
  for (const [customer, own] of byCustomer(rows, customers).entries()) {
    const seen = netRefunds(own.filter((i) => rows.day[i]! <= how.end), rows.day, rows.amount)
    counts.merged += seen.merged
    counts.refunds += seen.refunds
    counts.reversed += seen.reversed
    const { at, money } = timeline(seen, how)
    const last = at.filter((time) => time <= end).length - 1
    if (last < 0) {
      counts[own.some((i) => rows.amount[i]! >= 0 && rows.day[i]! > how.end) || at.length > 0 ? 'late' : 'without']++
      continue
    }
    const per = how.discrete ? 1 : daysIn[how.unit]
    kept.push(customer)
    x!.push(last)
    tx!.push((at[last]! - at[0]!) / per)
    T!.push((end - at[0]!) / per)
    spend!.push(last === 0 ? 0 : money.slice(1, last + 1).reduce((a, b) => a + b, 0) / last)
  }
  const column = (list: number[] | undefined): Float64Array => Float64Array.from(list!)
  return { histories: { unit: how.unit, x: column(x), tx: column(tx), T: column(T) }, customer: Int32Array.from(kept), meanSpend: column(spend), ...counts }
}

/** What the same customers bought later on: distinct purchase days (periods) after the end and up to `until`, and how long that was.
 *
 *  @returns `actual`, a number for each history of `seen`
 *  @example
 *  const rows = { customer: Int32Array.of(0, 0, 0), day: Int32Array.of(0, 30, 37), amount: Float64Array.of(9, 20, 10) }
 *  const how = { unit: 'week', end: 28 }
 *  observeLater(rows, 1, how, observe(rows, 1, how), 42) // => { actual: [2], horizon: { length: 2, unit: 'week' } } */
export function observeLater<U extends TimeUnit>(rows: OrderRows, customers: number, how: Observation<U>, seen: Observed<U>, until: number): { actual: Float64Array; horizon: Duration<U> } {
  const all = byCustomer(rows, customers)
  const [from, to] = how.discrete ? [lastWholePeriod(how.end, how.unit), lastWholePeriod(until, how.unit)] : [how.end, until]
  const actual = Float64Array.from(seen.customer, (customer) => {
    const own = all[customer]!.filter((i) => rows.day[i]! <= until)
    return timeline(netRefunds(own, rows.day, rows.amount), how).at.filter((time) => time > from && time <= to).length
  })
  return { actual, horizon: { length: Math.max(0, to - from) / (how.discrete ? 1 : daysIn[how.unit]), unit: how.unit } }
}

/** Purchase days as they are, or as distinct periods with the money of each. */
function timeline({ day, amount }: PurchaseDaysOf, { unit, discrete }: Observation<TimeUnit>): { at: number[]; money: number[] } {
  if (!discrete) return { at: day, money: amount }
  const [at, money]: [number[], number[]] = [[], []]
  for (const [k, d] of day.entries()) {
    const period = periodOf(d, unit)
    if (at.at(-1) === period) money[money.length - 1]! += amount[k]!
    else {
      at.push(period)
      money.push(amount[k]!)
    }
  }
  return { at, money }
}

/** Every customer's rows, by day; rows of one day keep their order. */
function byCustomer({ customer, day, amount }: OrderRows, customers: number): number[][] {
  const rows = checkLengths({ customer, day, amount })
  const lists: number[][] = Array.from({ length: customers }, () => [])
  for (let i = 0; i < rows; i++) {
    const list = lists[customer[i]!]
    if (!list) throw new RangeError(`row ${i} names customer ${customer[i]!} of ${customers}`)
    list.push(i)
  }
  for (const list of lists) list.sort((a, b) => day[a]! - day[b]!)
  return lists
}
