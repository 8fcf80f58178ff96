import { purchaseDays } from '#analytics/index.ts'
import type { Purchases } from '../purchase/read-purchases.ts'

/** Each party's statement, in hundredths: what was bought at list prices within the window, what went off it, and what it cost; and the margin of all time. `assumed` where a cost was unknown and the firm's margin stands in. */
export interface Statements { gross: Float64Array; discount: Float64Array; returns: Float64Array; cost: Float64Array; costAssumed: Uint8Array; past: Float64Array; pastAssumed: Uint8Array; purchases: Int32Array; firstDay: Int32Array; lastDay: Int32Array }

/** Adds order rows up by party. `from` is the day before the window. Days of purchases are counted once. */
export function statementsOf({ ids, customer, day, amount, cost, discount }: Purchases, from: number, margin: number): Statements {
  const n = ids.length
  const s: Statements = {
    gross: new Float64Array(n), discount: new Float64Array(n), returns: new Float64Array(n), cost: new Float64Array(n), costAssumed: new Uint8Array(n), past: new Float64Array(n), pastAssumed: new Uint8Array(n),
    purchases: distinctDays({ customer, day, amount }, n), firstDay: new Int32Array(n).fill(-1), lastDay: new Int32Array(n).fill(-1),
  }
  for (let i = 0; i < customer.length; i++) {
    const c = customer[i]!
    const unknown = Number.isNaN(cost[i]!)
    const spent = unknown ? amount[i]! * (1 - margin) : cost[i]!
    s.past[c]! += amount[i]! - spent
    if (unknown && amount[i] !== 0) s.pastAssumed[c] = 1
    if (amount[i]! >= 0) {
      if (s.firstDay[c]! < 0 || day[i]! < s.firstDay[c]!) s.firstDay[c] = day[i]!
      if (day[i]! > s.lastDay[c]!) s.lastDay[c] = day[i]!
    }
    if (day[i]! <= from) continue
    if (amount[i]! >= 0) {
      s.gross[c]! += amount[i]! + discount[i]!
      s.discount[c]! += discount[i]!
    } else s.returns[c]! -= amount[i]!
    s.cost[c]! += spent
    if (unknown && amount[i] !== 0) s.costAssumed[c] = 1
  }
  return s
}

function distinctDays(rows: Pick<Purchases, 'customer' | 'day' | 'amount'>, customers: number): Int32Array {
  const { start } = purchaseDays(rows, customers)
  return Int32Array.from({ length: customers }, (_, c) => start[c + 1]! - start[c]!)
}

/** The firm's margin: as known where the cost of nearly all revenue is, else as set. */
export function marginOf({ amount, cost }: Purchases, set: number): { margin: number; assumed: boolean; known: number } {
  let [known, total, revenue, spent] = [0, 0, 0, 0]
  for (let i = 0; i < amount.length; i++) {
    total += Math.abs(amount[i]!)
    if (Number.isNaN(cost[i]!)) continue
    known += Math.abs(amount[i]!)
    revenue += amount[i]!
    spent += cost[i]!
  }
  const share = total > 0 ? known / total : 0
  const margin = revenue > 0 ? 1 - spent / revenue : 0
  return share >= KNOWN_ENOUGH && margin > 0.001 ? { margin: Math.min(1, margin), assumed: false, known: share } : { margin: set, assumed: true, known: share }
}

const KNOWN_ENOUGH = 0.95

/** The margin since a return, of each party that came back; in hundredths. */
export function marginSince({ ids, customer, day, amount, cost }: Purchases, returned: Int32Array, margin: number): Float64Array {
  const since = new Float64Array(ids.length)
  for (let i = 0; i < customer.length; i++) {
    const c = customer[i]!
    if (returned[c]! >= 0 && day[i]! >= returned[c]!) since[c]! += Number.isNaN(cost[i]!) ? amount[i]! * margin : amount[i]! - cost[i]!
  }
  return since
}
