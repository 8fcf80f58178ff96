import { gapModel, nextPurchase, purchaseDays, type PurchaseDays, yearlySeason } from '#analytics/index.ts'
import type { Compute } from '#platform/jobs/compute.ts'
import { clockOf, type TimingParams } from './clock.ts'

export interface TimingInput { customer: Int32Array; day: Int32Array; cents: Float64Array; customers: number; today: number; /** Left out: learnt anew. */ params?: TimingParams | undefined }

/** When each is expected, as day numbers; NaN for who never bought. `early` and `late`: between them with four chances in five. */
export interface Expected { params: TimingParams; last: Float64Array; gaps: Int32Array; expected: Float64Array; early: Float64Array; late: Float64Array; judged: { customers: number; mae: number; plainMae: number; within: number } | null }

const TWO_YEARS = 730
const HELD_BACK = 60

/** Expects each customer's next purchase by the customer's own rhythm and the season, in a thread of its own. Nothing where nobody came twice. */
export const compute: Compute<TimingInput, Expected | null> = ({ customer, day, cents, customers, today, params }) => {
  const days = purchaseDays({ customer, day, amount: cents }, customers)
  if (!someGap(days)) return null
  const learnt = params ?? learn(days, today)
  const { expected, early, late } = expectBy(learnt, days)
  const last = new Float64Array(customers).fill(NaN)
  const gaps = new Int32Array(customers)
  for (let c = 0; c < customers; c++) {
    if (days.start[c] === days.start[c + 1]) continue
    last[c] = days.day[days.start[c + 1]! - 1]!
    gaps[c] = days.start[c + 1]! - days.start[c]! - 1
  }
  return { params: learnt, last, gaps, expected, early, late, judged: params ? null : judge(days, today) }
}

const someGap = ({ start }: PurchaseDays): boolean => start.some((at, c) => c > 0 && at - start[c - 1]! > 1)

function learn(days: PurchaseDays, today: number): TimingParams {
  let from = today
  for (const d of days.day) if (d < from) from = d
  const { factor } = yearlySeason(days.day, today)
  const laid = { season: [...factor], from: from - 1, to: today + 2 * TWO_YEARS }
  const clock = clockOf(laid)
  return { ...laid, model: gapModel({ start: days.start, day: Float64Array.from(days.day, (d) => clock.at(d)) }) }
}

/** The days from the last purchase on, whatever today is: they change only when someone buys. */
function expectBy(params: TimingParams, days: PurchaseDays): Pick<Expected, 'expected' | 'early' | 'late'> {
  const clock = clockOf(params)
  const timed = Float64Array.from(days.day, (d) => clock.at(d))
  const { due, early, late } = nextPurchase({ start: days.start, day: timed }, params.model, -Infinity)
  const back = (column: Float64Array): Float64Array => column.map((time) => Math.round(clock.dayAt(Math.min(time, clock.at(params.to)))))
  return { expected: back(due), early: back(early), late: back(late) }
}

/** Learns from what was known sixty days ago and holds it against who came since: how many days off, with the season and without, and how many came between early and late. */
function judge(days: PurchaseDays, today: number): Expected['judged'] {
  const cut = today - HELD_BACK
  const before = { start: new Int32Array(days.start.length), day: days.day.filter((d) => d <= cut) }
  const next = new Float64Array(days.start.length - 1).fill(NaN)
  for (let c = 0; c + 1 < days.start.length; c++) {
    let n = 0
    for (let i = days.start[c]!; i < days.start[c + 1]!; i++) {
      if (days.day[i]! <= cut) n++
      else if (Number.isNaN(next[c]!)) next[c] = days.day[i]!
    }
    before.start[c + 1] = before.start[c]! + n
  }
  if (!someGap(before)) return null
  const params = learn(before, cut)
  const [timed, plain] = [given(params, before, cut), given({ ...params, season: Array.from({ length: 12 }, () => 1), model: gapModel(before) }, before, cut)]
  let [customers, mae, plainMae, within] = [0, 0, 0, 0]
  next.forEach((then, c) => {
    if (Number.isNaN(then) || before.start[c + 1]! - before.start[c]! < 3) return
    customers++
    mae += Math.abs(timed.due[c]! - then)
    plainMae += Math.abs(plain.due[c]! - then)
    if (then >= timed.early[c]! - 0.5 && then <= timed.late[c]! + 0.5) within++
  })
  return customers ? { customers, mae: mae / customers, plainMae: plainMae / customers, within: within / customers } : null
}

/** As expected on a day, given that it has not come yet. */
function given(params: TimingParams, days: PurchaseDays, today: number): { due: Float64Array; early: Float64Array; late: Float64Array } {
  const clock = clockOf(params)
  const { due, early, late } = nextPurchase({ start: days.start, day: Float64Array.from(days.day, (d) => clock.at(d)) }, params.model, clock.at(today))
  const back = (column: Float64Array): Float64Array => column.map((time) => clock.dayAt(time))
  return { due: back(due), early: back(early), late: back(late) }
}
