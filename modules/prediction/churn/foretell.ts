import { riskBands } from '#analytics/index.ts'
import type { Orders } from './features.ts'
import { type Forecast } from './save-forecast.ts'
import { MOST, type Scores } from './score.ts'
import { GONE } from './vocabulary.ts'

const YEAR = 365

/** What losing each would cost: what the value model still expects of them, else what the last year brought. Never below nought. */
export function valuesOf({ customer, day, amount }: Orders, residual: Float64Array, today: number): Float64Array {
  const year = new Float64Array(residual.length)
  for (let r = 0; r < day.length; r++) if (day[r]! > today - YEAR) year[customer[r]!]! += amount[r]!
  return residual.map((cents, i) => Math.max(0, cents > 0 ? cents : year[i]!))
}

/** The forecast of everyone: of today's customers by the scores, `at` their positions; whoever bought once and is silent since counts as gone, but for those whose season is still to come. */
export function forecastOf({ ids, at, scores, value, outcome, orders, waits }: { ids: Float64Array; at: Int32Array; scores: Scores; value: Float64Array; outcome: Uint8Array; orders: Orders; waits: Uint8Array }): Forecast {
  const n = ids.length
  const forecast: Forecast = { ids, bp: new Int32Array(n).fill(-1), band: new Uint8Array(n), stake: new Float64Array(n), value, outcome, reason: new Int32Array(n * MOST).fill(-1), values: new Float32Array(n * MOST * 2).fill(Number.NaN) }
  for (let r = 0; r < orders.customer.length; r++) if (!waits[orders.customer[r]!]) forecast.band[orders.customer[r]!] = GONE
  const { stake, klass } = riskBands(scores.chance, Float64Array.from(at, (i) => value[i]!))
  at.forEach((i, place) => {
    forecast.bp[i] = Math.round(10_000 * scores.chance[place]!)
    forecast.band[i] = klass[place]!
    forecast.stake[i] = stake[place]!
    forecast.reason.set(scores.reason.subarray(place * MOST, (place + 1) * MOST), i * MOST)
    forecast.values.set(scores.values.subarray(place * MOST * 2, (place + 1) * MOST * 2), i * MOST * 2)
  })
  return forecast
}
