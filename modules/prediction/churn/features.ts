import { firmGap, type Histories, histories, NEVER, ownSeasons, type Rhythms, rhythms } from '#analytics/index.ts'
import { features, reasons } from './vocabulary.ts'

/** Order rows of everyone: `customer` is a position in `ids`, money in hundredths, negative for returns. */
export interface Orders { customer: Int32Array; day: Int32Array; amount: Float64Array }

/** What was known of contacts on a cut-off day, by position: contacts in 90 days, the day of the last (NaN: never), complaints in a year. */
export interface Contacts { contacts: Float64Array; lastDay: Float64Array; complaints: Float64Array }

/** Whose leaving can be foretold on a day, and what was known of them by then and not later. */
export interface Snapshot { day: number; at: Int32Array; columns: Float64Array[] }

const YEAR = 364
const NEVER_IN_TOUCH = 730

/** The customers that a day's forecast is about, and their features: nothing after the day is looked at. `isOn` says who was a customer. */
export function snapshotAt(orders: Orders, contacts: Contacts, { day, horizon, parties, isOn }: { day: number; horizon: number; parties: number; isOn: (i: number, past: Histories, due: number) => boolean }): Snapshot {
  const past = histories(orders, parties, day)
  const beat = rhythms(past, day, firmGap(past))
  const spans = spansOf(orders, parties, day, horizon)
  const due = ownSeasons(orders, parties, day)
  const at = new Int32Array(parties).map((_, i) => i).filter((i) => isOn(i, past, due[i]!))
  const columns = features.map(() => new Float64Array(at.length))
  const row = new Float64Array(features.length)
  at.forEach((i, place) => {
    fill(row, { i, day, past, beat, spans, contacts, waits: due[i]! > day })
    for (let j = 0; j < row.length; j++) columns[j]![place] = row[j]!
  })
  return { day, at, columns }
}

interface Known { i: number; day: number; past: Histories; beat: Rhythms; spans: Spans; contacts: Contacts; /** The season in which this customer buys is still to come. */ waits: boolean }

/** A customer's row, in the order of `features`. Of whoever has not bought yet (a contract alone) the purchases are nought. */
function fill(row: Float64Array, { i, day, past, beat, spans, contacts, waits }: Known): void {
  const bought = past.purchases[i]!
  const mean = bought ? Math.max(0, past.monetary[i]!) / bought : 0
  const soft = Math.max(100, mean)
  const ratio = waits ? Math.min(1, beat.ratio[i]!) : beat.ratio[i]!
  row[0] = bought ? Math.log1p(waits ? ratio * beat.usualGap[i]! : beat.gapNow[i]!) : 0
  row[1] = bought ? Math.log1p(ratio) : 0
  row[2] = Math.log(beat.usualGap[i]!)
  row[3] = Math.log1p(bought)
  row[4] = bought === 1 ? 1 : 0
  row[5] = Math.log1p(spans.recent[i]!)
  row[6] = bought ? Math.log1p(beat.tenure[i]!) : 0
  row[7] = Math.log(beat.trend[i]!)
  row[8] = Math.log1p(mean / 100)
  row[9] = Math.log((Math.max(0, spans.now[i]!) + soft) / (Math.max(0, spans.before[i]!) + soft))
  row[10] = spans.rows[i] ? spans.returns[i]! / spans.rows[i]! : 0
  row[11] = spans.season[i]! > 0 ? 1 : 0
  row[12] = Math.log1p(contacts.contacts[i]!)
  row[13] = Math.log1p(Math.min(NEVER_IN_TOUCH, Number.isNaN(contacts.lastDay[i]!) ? NEVER_IN_TOUCH : day - contacts.lastDay[i]!))
  row[14] = Math.min(3, contacts.complaints[i]!)
}

/** Sums over windows before a day: money of the last horizon and of the one before it, purchases in the last, returns and rows of a year, purchases of this season last year. */
interface Spans { now: Float64Array; before: Float64Array; recent: Float64Array; returns: Float64Array; rows: Float64Array; season: Float64Array }

function spansOf({ customer, day, amount }: Orders, parties: number, until: number, horizon: number): Spans {
  const of = () => new Float64Array(parties)
  const spans: Spans = { now: of(), before: of(), recent: of(), returns: of(), rows: of(), season: of() }
  for (let r = 0; r < day.length; r++) {
    const back = until - day[r]!
    if (back < 0) continue
    const c = customer[r]!, cents = amount[r]!
    if (back < horizon) { spans.now[c]! += cents; if (cents >= 0) spans.recent[c]!++ } else if (back < 2 * horizon) spans.before[c]! += cents
    if (back < YEAR) { spans.rows[c]!++; if (cents < 0) spans.returns[c]!++ }
    if (back > YEAR - horizon && back <= YEAR && cents >= 0) spans.season[c]!++
  }
  return spans
}

/** Who bought by a day and within `active` days of it: whoever has been silent for longer counts as gone already, and foretelling that would flatter any model. Of whoever buys in one season only it is asked when that falls into the horizon: nobody leaves by not buying mooncakes in March. */
export const isActive = (day: number, active: number, horizon: number) => (i: number, past: Histories, due: number): boolean =>
  past.lastDay[i] !== NEVER && (due > day ? due <= day + horizon : day - past.lastDay[i]! < active)

/** The two numbers that a reason names: what stands in the row, turned back into days, times and counts. */
export const reasonValues: readonly ((x: (feature: (typeof features)[number]) => number) => [number, number])[] = [
  (x) => [Math.expm1(x('gap')), Math.expm1(x('ratio'))], (x) => [Math.expm1(x('purchases')), Math.exp(x('usualGap'))], (x) => [Math.expm1(x('tenure')), Number.NaN], (x) => [Math.exp(x('trend')), Number.NaN],
  (x) => [Math.expm1(x('spend')), Number.NaN], (x) => [Math.exp(x('change')) - 1, Number.NaN], (x) => [x('returns'), Number.NaN], (x) => [x('season'), Number.NaN], (x) => [Math.expm1(x('contactGap')), Math.expm1(x('contacts'))], (x) => [x('complaints'), Number.NaN],
]

const LONG_WITHOUT_CONTACT = 60

/** Whether a reason is a sign of leaving to a person too. A model may lean on a quickened rhythm or on more spending, for those like it; told as a reason that would only puzzle. */
export function isSign(code: number, value: number, second: number): boolean {
  switch (reasons[code]) {
    case 'silence': return second >= 1
    case 'slowing': return value >= 1.05
    case 'change': return value <= -0.05
    case 'returns': case 'complaints': return value > 0
    case 'season': return value === 0
    case 'contact': return value >= LONG_WITHOUT_CONTACT
    default: return true
  }
}
