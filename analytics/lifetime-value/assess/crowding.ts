import type { BuyingHistories } from '../histories/buying-histories.ts'
import { daysIn } from '../time/duration.ts'

/** The share of repeat buyers who bought on at least every second day that they were watched.
 *
 *  Purchases are counted once a day, so such customers stand at the edge of what can be counted, and a model of random moments cannot fit them:
 *  the unhappiest users of other packages had daily logins. Take BG/BB, or a coarser unit of counting.
 *
 *  @example
 *  crowding({ unit: 'day', x: [60, 1], tx: [90, 30], T: [100, 100] }) // => 0.5 */
export function crowding({ unit, x, T, weight }: BuyingHistories): number {
  let [repeaters, crowded] = [0, 0]
  for (let i = 0; i < x.length; i++) {
    if (!(x[i]! > 0)) continue
    const w = weight ? weight[i]! : 1
    repeaters += w
    if (x[i]! > 1 && x[i]! >= 0.5 * T[i]! * daysIn[unit]) crowded += w
  }
  return repeaters > 0 ? crowded / repeaters : 0
}
