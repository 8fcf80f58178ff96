import { discountedPower } from '../../special-functions/discounted-power.ts'
import { digammaDifference, logPochhammer } from '../../special-functions/log-pochhammer.ts'
import { logGamma } from '../../special-functions/log-gamma.ts'
import { gaussLegendre } from '../../quadrature/gauss-legendre.ts'
import type { DistinctHistories } from '../histories/distinct.ts'
import type { Family } from './family.ts'
import { noSilence, silence } from './silence.ts'

/** The Pareto/NBD model, parameters r, α, s, β: purchases at a rate λ ~ Gamma(r, α) until the customer leaves, at any moment, with a hazard
 *  μ ~ Gamma(s, β) of his own (Schmittlein, Morrison & Colombo 1987, *Management Science* 33(1)). */
export const paretoNbd: Family = {
  kind: 'pareto-nbd',
  parameters: ['r', 'alpha', 's', 'beta'],
  times: [1, 3],
  discrete: false,
  covariates: { alpha: { at: 1, sign: -1 }, beta: { at: 3, sign: -1 } },
  starts: (rate) => [[0.6, 0.6 / rate, 0.6, 0.4], [2, 2 / rate, 1, 1], [0.3, 0.15 / rate, 2, 4]],
  logLikelihood,
  logGoneOdds: (p, x, tx, T) => silence(p[0]!, p[1]!, p[2]!, p[3]!, x, tx, T, noSilence()).logOdds,
  expectedIfAlive: (p, x, T, t) => ((p[0]! + x) / (p[1]! + T)) * aliveTime(p[2]!, p[3]! + T, t),
  expectedOfNew: (p, t) => (p[0]! / p[1]!) * aliveTime(p[2]!, p[3]!, t),
  discountedIfAlive: (p, x, T, delta) => ((p[0]! + x) / (p[1]! + T)) * (p[3]! + T) * discountedPower(p[2]!, delta * (p[3]! + T)),
  probabilityOf,
}

/** Time alive expected out of the next t: ∫₀ᵗ (β/(β+u))^s du = β/(s−1) [1 − (β/(β+t))^(s−1)], whole at s = 1 too. */
function aliveTime(s: number, beta: number, t: number): number {
  const length = Math.log1p(t / beta)
  return beta * (s === 1 ? length : -Math.expm1((1 - s) * length) / (s - 1))
}

function logLikelihood(rows: DistinctHistories, p: ArrayLike<number>, gradient: Float64Array): number {
  const [r, alpha, s, beta] = [p[0]!, p[1]!, p[2]!, p[3]!]
  const { x, tx, T, xAt, txAt, TAt, weight } = rows
  let value = margins(rows, r, alpha, s, beta, gradient)
  const left = noSilence()
  for (let d = 0; d < weight.length; d++) {
    const w = weight[d]!
    const count = x[xAt[d]!]!
    const end = T[TAt[d]!]!
    const { logOdds, logRate, logDropout, rateShare, dropoutShare } = silence(r, alpha, s, beta, count, tx[txAt[d]!]!, end, left)
    const small = Math.exp(logOdds > 0 ? -logOdds : logOdds)
    const gone = (w * (logOdds > 0 ? 1 : small)) / (1 + small)
    value += w * (Math.max(0, logOdds) + Math.log1p(small))
    gradient[0]! -= gone * r * logRate
    gradient[1]! += gone * (r + count) * (alpha / (alpha + end) - rateShare)
    gradient[2]! += gone * (1 - s * logDropout)
    gradient[3]! += gone * ((s * beta) / (beta + end) - (s + 1) * dropoutShare)
  }
  return value
}

/** What depends on x or on T alone: log Γ(r+x)/Γ(r) + r log α − (r+x) log(α+T) + s log β − s log(β+T). */
function margins(rows: DistinctHistories, r: number, alpha: number, s: number, beta: number, gradient: Float64Array): number {
  let value = -rows.purchases * Math.log(alpha)
  for (let k = 0; k < rows.T.length; k++) {
    const [T, w, wx] = [rows.T[k]!, rows.weightOfT[k]!, rows.purchasesOfT[k]!]
    const relative = Math.log1p(T / alpha)
    const relativeDropout = Math.log1p(T / beta)
    value -= (r * w + wx) * relative + s * w * relativeDropout
    gradient[0]! -= w * r * relative
    gradient[1]! += (r * w * T - wx * alpha) / (alpha + T)
    gradient[2]! -= w * s * relativeDropout
    gradient[3]! += (w * s * T) / (beta + T)
  }
  for (let k = 0; k < rows.x.length; k++) {
    value += rows.weightOfX[k]! * logPochhammer(r, rows.x[k]!)
    gradient[0]! += rows.weightOfX[k]! * r * digammaDifference(r, rows.x[k]!)
  }
  return value
}

const rule = gaussLegendre(24)

/** Alive to t with x purchases, or gone at u before t with x purchases up to u. */
function probabilityOf(p: ArrayLike<number>, x: number, t: number): number {
  const [r, alpha, s, beta] = [p[0]!, p[1]!, p[2]!, p[3]!]
  const counted = (u: number): number => Math.exp(logPochhammer(r, x) - logGamma(x + 1) - r * Math.log1p(u / alpha) + (x === 0 ? 0 : x * Math.log(u / (alpha + u))))
  let gone = 0
  const panels = 16
  const near = Math.min(alpha, beta)
  const length = Math.log1p(t / near)
  for (let k = 0; k < panels; k++) {
    for (const [i, at] of rule.at.entries()) {
      const u = near * Math.expm1((length * (k + (at + 1) / 2)) / panels)
      gone += rule.weight[i]! * (length / panels / 2) * (u + near) * counted(u) * (s / (beta + u)) * Math.exp(-s * Math.log1p(u / beta))
    }
  }
  return counted(t) * Math.exp(-s * Math.log1p(t / beta)) + gone
}
