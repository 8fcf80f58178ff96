import { gapModel, type PurchaseTimes } from '../timing/gap-model.ts'
import { nextPurchase } from '../timing/next-purchase.ts'
import { falseDiscovery } from './false-discovery.ts'

/** Customers whose silence is not like them. */
export interface SuddenSilence {
  /** 1 where the silence is to be taken seriously */
  sudden: Uint8Array
  /** the chance of such a silence by the customer's own rhythm; NaN for who has shown too little of one */
  p: Float64Array
}

/** Finds customers who have gone silent against their own habit: a weekly customer after five weeks, not a yearly one after eight months.
 *
 *  Who has bought on fewer than `least` days has no habit yet. Many are looked at, so the line is drawn by the false discovery rate.
 *
 *  @param rate share of false alarms among the alarms
 *  @example
 *  const day = Int32Array.from({ length: 40 }, (_, i) => (i < 20 ? 7 * i + (i % 3) : 30 * (i - 20)))
 *  const days = { start: Uint32Array.of(0, 20, 40), day }
 *  suddenSilence(days, 190).sudden // => [1, 0] */
export function suddenSilence(days: PurchaseTimes, today: number, { least = 4, rate = 0.05 } = {}): SuddenSilence {
  const p = nextPurchase(days, gapModel(days), today).silence
  for (let c = 0; c < p.length; c++) if (days.start[c + 1]! - days.start[c]! < least) p[c] = NaN
  return { sudden: falseDiscovery(p, rate), p }
}
