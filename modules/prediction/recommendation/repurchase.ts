import { type GapModel, gapModel, type Interactions, nextPurchase, purchaseDays } from '#analytics/index.ts'
import type { SoldLines } from '../basket/sold.ts'

/** How products are bought again, per product: the share of buyers who came for it on a second day, and the usual days between; NaN where too few did. */
export interface Repurchase { buyers: Int32Array; repeatShare: Float64Array; gapDays: Float64Array; /** 1 where people who have it buy it again. */ again: Uint8Array }

/** What falls due: whose, which product, when, after how many days usually, and the chance of it within the window. */
export interface Due { party: Int32Array; product: Int32Array; day: Int32Array; gap: Int32Array; chance: Float64Array }

const LEAST_REPEATERS = 10
const LEAST_SHARE = 0.15
/** Who has been without it for so unusually long has found another way. */
const GIVEN_UP = 0.05

/** Tells products that are used up from those that are bought once, and who needs which again within `window` days from today. */
export function repurchase(lines: SoldLines, held: Interactions, today: number, window: number): { rhythm: Repurchase; due: Due } {
  const days = purchaseDays({ customer: pairOf(lines, held), day: lines.day, amount: Float64Array.from(lines.cents) }, held.column.length + 1)
  const rhythm: Repurchase = { buyers: new Int32Array(held.columns), repeatShare: new Float64Array(held.columns), gapDays: new Float64Array(held.columns).fill(NaN), again: new Uint8Array(held.columns) }
  const found: [party: number, product: number, day: number, gap: number, chance: number][] = []
  const whose = Int32Array.from(held.column)
  for (let c = 0; c < held.rows; c++) whose.fill(c, held.start[c], held.start[c + 1])
  pairsByProduct(held).forEach((pairs, p) => {
    rhythm.buyers[p] = pairs.length
    const repeaters = pairs.filter((pair) => days.start[pair + 1]! - days.start[pair]! > 1).length
    rhythm.repeatShare[p] = pairs.length ? repeaters / pairs.length : 0
    if (repeaters < LEAST_REPEATERS) return
    const own = stretchOf(days, pairs)
    const model = gapModel(own)
    rhythm.gapDays[p] = Math.exp(model.mean)
    if (rhythm.repeatShare[p]! < LEAST_SHARE) return
    rhythm.again[p] = 1
    for (const { at, day, chance, gap } of dueWithin(own, model, today, window)) found.push([whose[pairs[at]!]!, p, day, gap, chance])
  })
  found.sort((a, b) => a[0] - b[0] || a[2] - b[2] || a[1] - b[1])
  return { rhythm, due: { party: Int32Array.from(found, (f) => f[0]), product: Int32Array.from(found, (f) => f[1]), day: Int32Array.from(found, (f) => f[2]), gap: Int32Array.from(found, (f) => f[3]), chance: Float64Array.from(found, (f) => f[4]) } }
}

/** Of each line the pair of customer and product that it belongs to; lines of pairs that are not held go to one at the end. */
function pairOf({ party, product }: SoldLines, { start, column }: Interactions): Int32Array {
  return party.map((c, i) => {
    let low = start[c]!, high = start[c + 1]! - 1
    while (low <= high) {
      const middle = (low + high) >> 1
      if (column[middle] === product[i]) return middle
      if (column[middle]! < product[i]!) low = middle + 1
      else high = middle - 1
    }
    return column.length
  })
}

function pairsByProduct({ columns, column }: Interactions): Int32Array[] {
  const size = new Int32Array(columns)
  for (const p of column) size[p]!++
  const pairs = Array.from(size, (n) => new Int32Array(n))
  size.fill(0)
  column.forEach((p, pair) => { pairs[p]![size[p]!++] = pair })
  return pairs
}

/** The days of some pairs, end to end. */
function stretchOf({ start, day }: { start: Int32Array; day: Int32Array }, pairs: Int32Array): { start: Int32Array; day: Int32Array } {
  const begins = new Int32Array(pairs.length + 1)
  pairs.forEach((pair, i) => { begins[i + 1] = begins[i]! + start[pair + 1]! - start[pair]! })
  const own = new Int32Array(begins[pairs.length]!)
  pairs.forEach((pair, i) => own.set(day.subarray(start[pair], start[pair + 1]), begins[i]))
  return { start: begins, day: own }
}

function* dueWithin(own: { start: Int32Array; day: Int32Array }, model: GapModel, today: number, window: number): Generator<{ at: number; day: number; gap: number; chance: number }> {
  const [now, then] = [nextPurchase(own, model, today), nextPurchase(own, model, today + window)]
  const usual = nextPurchase(own, model, 0)
  for (let at = 0; at + 1 < own.start.length; at++) {
    const last = own.day[own.start[at + 1]! - 1]!
    const day = Math.round(now.due[at]!)
    if (day > today + window || now.silence[at]! < GIVEN_UP || last >= today) continue
    yield { at, day, gap: Math.max(1, Math.round(usual.due[at]! - last)), chance: 1 - then.silence[at]! / now.silence[at]! }
  }
}
