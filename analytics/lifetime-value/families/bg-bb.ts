import { digammaDifference, logPochhammer } from '../../special-functions/log-pochhammer.ts'
import { logHypergeometric } from '../../special-functions/log-hypergeometric.ts'
import type { DistinctHistories } from '../histories/distinct.ts'
import type { Family } from './family.ts'

/** The BG/BB model of discrete time, parameters α, β, γ, δ: at each opportunity a customer who is still there buys with a probability
 *  p ~ Beta(α, β) and, before each, leaves with a probability θ ~ Beta(γ, δ) (Fader, Hardie & Shang 2010, *Marketing Science* 29(6)). For yearly
 *  donations, conferences, daily use: whatever happens at most once a period. */
export const bgBb: Family = {
  kind: 'bg-bb',
  parameters: ['alpha', 'beta', 'gamma', 'delta'],
  times: [],
  discrete: true,
  covariates: {},
  starts: (rate) => [[Math.min(0.95, rate) * 2, (1 - Math.min(0.95, rate)) * 2, 0.5, 2.5], [1, 1, 1, 5], [0.5, 0.5, 0.3, 0.5]],
  logLikelihood,
  logGoneOdds(p, x, tx, T) {
    const { logAt } = historyOf(p, x, tx, T)
    const alive = logAt.at(-1)! + Math.log((p[3]! + T) / (p[2]! + p[3]! + T))
    const gone = logSum([...logAt.slice(0, -1), logAt.at(-1)! + Math.log(p[2]! / (p[2]! + p[3]! + T))])
    return gone - alive
  },
  expectedIfAlive: (p, x, T, t) => ((p[0]! + x) / (p[0]! + p[1]! + T)) * opportunities(p[2]!, p[3]! + T + 1, whole(t)),
  expectedOfNew: (p, t) => (p[0]! / (p[0]! + p[1]!)) * (p[3]! / (p[2]! + p[3]!)) * opportunities(p[2]!, p[3]! + 1, whole(t)),
  discountedIfAlive(p, x, T, delta) {
    const z = Math.exp(-delta)
    const stays = p[3]! + T + 1
    return ((p[0]! + x) / (p[0]! + p[1]! + T)) * z * Math.exp(logHypergeometric(1, stays, p[2]! + stays, z))
  },
  probabilityOf(p, x, n) {
    let sum = 0
    for (let tx = x === 0 ? 0 : x; tx <= n; tx++) {
      const ways = x === 0 ? 0 : logPochhammer(x, tx - x) - logPochhammer(1, tx - x)
      sum += Math.exp(ways + logSum(historyOf(p, x, tx, n).logAt))
      if (x === 0) break
    }
    return sum
  },
}

const whole = (t: number): number => {
  if (!Number.isInteger(t)) throw new RangeError(`${t} opportunities: in discrete time a horizon is a whole number of periods`)
  return t
}

/** Opportunities at which someone is still there, out of n, who is there at the first: Σ_{k<n} (d)_k / (γ+d)_k. */
function opportunities(gamma: number, d: number, n: number): number {
  let stays = 1
  let sum = 0
  for (let k = 0; k < n; k++) {
    sum += stays
    stays *= (d + k) / (gamma + d + k)
  }
  return sum
}

/** Logarithms of the ways a history can have come about: gone after opportunity tx, tx + 1, … n − 1, or (last) still there at n. */
function historyOf(p: ArrayLike<number>, x: number, tx: number, n: number): { logAt: number[] } {
  const [alpha, beta, gamma, delta] = [p[0]!, p[1]!, p[2]!, p[3]!]
  const bought = (seen: number): number => logPochhammer(alpha, x) + logPochhammer(beta, seen - x) - logPochhammer(alpha + beta, seen)
  const stayed = (seen: number): number => logPochhammer(delta, seen) - logPochhammer(gamma + delta, seen)
  const logAt: number[] = []
  for (let seen = tx; seen < n; seen++) logAt.push(bought(seen) + stayed(seen) + Math.log(gamma / (gamma + delta + seen)))
  logAt.push(bought(n) + stayed(n))
  return { logAt }
}

function logSum(logs: readonly number[]): number {
  const top = Math.max(...logs)
  return top === -Infinity ? top : top + Math.log(logs.reduce((sum, log) => sum + Math.exp(log - top), 0))
}

/** log and derivative of (a)_k for k = 0 … n. */
interface Rising { log: Float64Array; slope: Float64Array }

function rising(a: number, n: number): Rising {
  const counts = Float64Array.from({ length: n + 1 }, (_, k) => k)
  return { log: counts.map((k) => logPochhammer(a, k)), slope: counts.map((k) => a * digammaDifference(a, k)) }
}

function logLikelihood({ x, tx, T, xAt, txAt, TAt, weight }: DistinctHistories, p: ArrayLike<number>, gradient: Float64Array): number {
  const [alpha, beta, gamma, delta] = [p[0]!, p[1]!, p[2]!, p[3]!]
  const most = T.reduce((a, b) => Math.max(a, b), 0)
  const [A, B, AB, D, GD] = [rising(alpha, most), rising(beta, most), rising(alpha + beta, most), rising(delta, most), rising(gamma + delta, most)]
  const [alphaShare, deltaShare] = [alpha / (alpha + beta), delta / (gamma + delta)]
  let value = 0
  for (let d = 0; d < weight.length; d++) {
    const [count, from, n, w] = [x[xAt[d]!]!, tx[txAt[d]!]!, T[TAt[d]!]!, weight[d]!]
    let [top, sum, byBeta, byBoth, byDelta, byGamma, byStay] = [-Infinity, 0, 0, 0, 0, 0, 0]
    for (let seen = n; seen >= from; seen--) {
      const leaves = seen < n ? gamma / (gamma + delta + seen) : 1
      const log = B.log[seen - count]! - AB.log[seen]! + D.log[seen]! - GD.log[seen]! + Math.log(leaves)
      if (log > top) {
        const shrink = Math.exp(top - log)
        top = log
        ;[sum, byBeta, byBoth, byDelta, byGamma, byStay] = [sum * shrink, byBeta * shrink, byBoth * shrink, byDelta * shrink, byGamma * shrink, byStay * shrink]
      }
      const share = Math.exp(log - top)
      sum += share
      byBeta += share * B.slope[seen - count]!
      byBoth += share * AB.slope[seen]!
      byDelta += share * D.slope[seen]!
      byStay += share * (GD.slope[seen]! + (seen < n ? (leaves * (gamma + delta)) / gamma : 0))
      byGamma += seen < n ? share : 0
    }
    value += w * (A.log[count]! + top + Math.log(sum))
    gradient[0]! += w * (A.slope[count]! - (alphaShare * byBoth) / sum)
    gradient[1]! += (w * (byBeta - (1 - alphaShare) * byBoth)) / sum
    gradient[2]! += (w * (byGamma - (1 - deltaShare) * byStay)) / sum
    gradient[3]! += (w * (byDelta - deltaShare * byStay)) / sum
  }
  return value
}
