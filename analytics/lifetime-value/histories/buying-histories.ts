import { checkLengths } from '../../statistics/check-lengths.ts'
import type { TimeUnit } from '../time/duration.ts'

/** What buy-till-you-die models know of customers, as columns: nothing else of a history enters their likelihood. */
export interface BuyingHistories<U extends TimeUnit = TimeUnit> {
  unit: U
  /** repeat purchases: distinct purchase days (periods, in discrete time) less one */
  x: ArrayLike<number>
  /** time from the first purchase to the last, in `unit`; 0 where x is 0 */
  tx: ArrayLike<number>
  /** time from the first purchase to the end of observation, in `unit`; in discrete time the number of opportunities */
  T: ArrayLike<number>
  /** customers that a row stands for; 1 where left out */
  weight?: ArrayLike<number>
}

/** Checks what every formula takes for granted: 0 ≤ tx ≤ T, and a repeat purchase (x > 0) exactly where there is a time of it (tx > 0).
 *
 *  @param discrete whether time is counted in whole opportunities with at most one purchase each
 *  @returns how many rows there are
 *  @throws RangeError that names the first row at fault */
export function checkHistories({ x, tx, T, weight }: BuyingHistories, discrete = false): number {
  const rows = checkLengths({ x, tx, T, ...(weight && { weight }) })
  for (let i = 0; i < rows; i++) {
    const fault = faultOf(x[i]!, tx[i]!, T[i]!, weight ? weight[i]! : 1, discrete)
    if (fault) throw new RangeError(`row ${i} (x ${x[i]!}, tx ${tx[i]!}, T ${T[i]!}): ${fault}`)
  }
  return rows
}

function faultOf(x: number, tx: number, T: number, weight: number, discrete: boolean): string | undefined {
  if (!(Number.isInteger(x) && x >= 0)) return 'x is not a count'
  if (!(tx >= 0 && tx <= T && T < Infinity)) return 'tx lies outside 0 … T'
  if (x > 0 !== tx > 0) return 'a repeat purchase without a time, or a time without one'
  if (!(weight >= 0 && weight < Infinity)) return `a weight of ${weight}`
  if (discrete && !(Number.isInteger(tx) && Number.isInteger(T) && x <= tx)) return 'in discrete time tx and T are whole and x is not above tx'
  return undefined
}
