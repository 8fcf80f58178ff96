import { chiSquaredUpper } from '../distributions/chi-squared.ts'
import { cholesky, solve } from '../linear-algebra/cholesky.ts'
import { byTime, type LifeTimes } from './life-times.ts'

/** The log-rank test of groups. */
export interface LogRank {
  chiSquared: number
  df: number
  p: number
  n: Uint32Array
  /** who left, per group */
  observed: Uint32Array
  /** how many would have, had all groups the same survival */
  expected: Float64Array
}

/** Whether groups differ in how long their members stay, over the whole time and not at one moment.
 *
 *  At each time at which someone left, the leavers are held against what the groups' sizes would give; the sums of the differences are compared
 *  with their hypergeometric covariances. Sources: Mantel 1966; Peto & Peto 1972, *JRSS A* 135.
 *
 *  @param group number of each row's group, 0 … groups − 1
 *  @throws RangeError where lengths differ or a group's number lies outside
 *  @example
 *  const { chiSquared, observed, expected } = logRank({ time: Float64Array.of(1, 2, 3, 4), event: Uint8Array.of(1, 1, 1, 1) }, Int32Array.of(0, 0, 1, 1), 2)
 *  [chiSquared, observed, expected] // => [2.882, [2, 2], [0.8333, 3.167]] */
export function logRank(lives: LifeTimes, group: Int32Array, groups: number): LogRank {
  const order = byTime(lives)
  if (group.length !== order.length || group.some((g) => !(g >= 0 && g < groups))) throw new RangeError(`each row has a group from 0 to ${groups - 1}`)
  const n = new Uint32Array(groups)
  for (const g of group) n[g]!++
  const atRisk = Float64Array.from(n)
  const observed = new Uint32Array(groups)
  const expected = new Float64Array(groups)
  const covariance = new Float64Array(groups ** 2)
  for (let from = 0, to = 0; from < order.length; from = to) {
    const leaving = new Float64Array(groups)
    while (to < order.length && lives.time[order[to]!] === lives.time[order[from]!]) {
      leaving[group[order[to]!]!]! += lives.event[order[to]!]!
      to++
    }
    addTime(leaving, atRisk, order.length - from, observed, expected, covariance)
    for (let place = from; place < to; place++) atRisk[group[order[place]!]!]!--
  }
  return { ...tested(observed, expected, covariance), n, observed, expected }
}

function addTime(leaving: Float64Array, atRisk: Float64Array, all: number, observed: Uint32Array, expected: Float64Array, covariance: Float64Array): void {
  const d = leaving.reduce((a, b) => a + b, 0)
  if (d === 0) return
  const groups = leaving.length
  const spread = all > 1 ? (d * (all - d)) / (all - 1) : 0
  for (let g = 0; g < groups; g++) {
    const share = atRisk[g]! / all
    observed[g]! += leaving[g]!
    expected[g]! += d * share
    for (let h = 0; h < groups; h++) covariance[g * groups + h]! += spread * share * ((g === h ? 1 : 0) - atRisk[h]! / all)
  }
}

/** The differences add up to 0, so the last group says nothing new; nor does one that nobody was ever at risk in. */
function tested(observed: Uint32Array, expected: Float64Array, covariance: Float64Array): { chiSquared: number; df: number; p: number } {
  const groups = observed.length
  const size = groups - 1
  const part = Float64Array.from({ length: size ** 2 }, (_, at) => covariance[Math.floor(at / size) * groups + (at % size)]!)
  const apart = Float64Array.from({ length: size }, (_, g) => observed[g]! - expected[g]!)
  const factor = cholesky(part, size)
  const x = solve(factor, apart)
  const chiSquared = apart.reduce((total, a, g) => total + a * x[g]!, 0)
  const df = expected.filter((e) => e > 0).length - 1
  return { chiSquared, df, p: df > 0 ? chiSquaredUpper(chiSquared, df) : NaN }
}
