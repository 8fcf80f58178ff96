/** One customer's purchase days with the money kept on each, ascending. */
export interface PurchaseDaysOf { day: number[]; amount: number[]; merged: number; refunds: number; reversed: number }

/** Turns one customer's order rows into purchase days, refunds taken off first.
 *
 *  A negative amount is a refund. It is set against what was bought the same day, then against the latest earlier days that still have money; what
 *  is then left over is dropped. A day whose purchases are wholly refunded was no purchase. A gift of amount 0 is one. Several purchases on a day
 *  are one, with their sum.
 *
 *  @param rows positions of the customer's rows, by day ascending
 *  @example
 *  netRefunds([0, 1, 2], Int32Array.of(1, 5, 9), Float64Array.of(30, 20, -25)).amount // => [25] */
export function netRefunds(rows: ArrayLike<number>, day: Int32Array, amount: Float64Array): PurchaseDaysOf {
  const found: PurchaseDaysOf = { day: [], amount: [], merged: 0, refunds: 0, reversed: 0 }
  const refunded: boolean[] = []
  for (let i = 0; i < rows.length;) {
    const today = day[rows[i]!]!
    let [paid, back, purchases] = [0, 0, 0]
    for (; i < rows.length && day[rows[i]!] === today; i++) {
      const money = amount[rows[i]!]!
      if (money < 0) {
        back -= money
        found.refunds++
      } else {
        paid += money
        purchases++
      }
    }
    if (purchases > 0) {
      found.day.push(today)
      found.amount.push(paid)
      refunded.push(false)
      found.merged += purchases - 1
    }
    takeBack(found.amount, refunded, back)
  }
  return withoutReversed(found, refunded)
}

/** Takes money off the latest days first. A remainder that is only rounding is nothing. */
function takeBack(amount: number[], refunded: boolean[], back: number): void {
  for (let k = amount.length - 1; k >= 0 && back > 0; k--) {
    if (!(amount[k]! > 0)) continue
    const taken = Math.min(back, amount[k]!)
    const left = amount[k]! - taken
    amount[k] = left < 1e-9 * (taken + left) ? 0 : left
    back -= taken
    refunded[k] = true
  }
}

function withoutReversed(found: PurchaseDaysOf, refunded: readonly boolean[]): PurchaseDaysOf {
  const kept = found.day.map((_, k) => !(refunded[k] && found.amount[k] === 0))
  const reversed = kept.filter((keep) => !keep).length
  return { ...found, day: found.day.filter((_, k) => kept[k]), amount: found.amount.filter((_, k) => kept[k]), reversed }
}
