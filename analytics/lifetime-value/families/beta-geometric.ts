import { discountedPower } from '../../special-functions/discounted-power.ts'
import { digammaDifference, logPochhammer } from '../../special-functions/log-pochhammer.ts'
import { betaMean } from '../../quadrature/beta-mean.ts'
import type { DistinctHistories } from '../histories/distinct.ts'
import type { Family } from './family.ts'
import { goneRows } from './gone-rows.ts'
import { purchasesUntilDropout } from './purchases-until-dropout.ts'

/** The two beta-geometric models, parameters r, α, a, b: purchases at a rate λ ~ Gamma(r, α); after each, a customer is gone with a probability
 *  p ~ Beta(a, b) of his own. In the first (BG/NBD: Fader, Hardie & Lee 2005, *Marketing Science* 24(2)) only repeat purchases carry that risk, so
 *  that one who bought once is always alive; in the modified (MBG/NBD: Batislam, Denizel & Filiztekin 2007, *IJRM* 24; Hoppe & Wagner 2007) the
 *  first purchase does too.
 *
 *  @param first 1 where the first purchase may be the last, else 0 */
export function betaGeometric(kind: 'bg-nbd' | 'mbg-nbd', first: 0 | 1): Family {
  return {
    kind,
    parameters: ['r', 'alpha', 'a', 'b'],
    times: [1],
    discrete: false,
    covariates: { alpha: { at: 1, sign: -1 }, a: { at: 2, sign: 1 }, b: { at: 3, sign: 1 } },
    starts: (rate) => [[0.5, 0.5 / rate, 0.8, 2.5], [2, 2 / rate, 1, 4], [0.2, 0.1 / rate, 0.3, 0.6]],
    logLikelihood: (rows, p, gradient) => logLikelihood(rows, p, gradient, first),
    logGoneOdds(p, x, tx, T) {
      const risks = x + first
      if (risks === 0) return -Infinity
      return Math.log(p[2]! / (p[3]! + risks - 1)) + (p[0]! + x) * Math.log1p((T - tx) / (p[1]! + tx))
    },
    expectedIfAlive: (p, x, T, t) => purchasesUntilDropout(p[0]! + x, t / (p[1]! + T), p[2]!, p[3]! + x + first),
    expectedOfNew: (p, t) => (first ? p[3]! / (p[2]! + p[3]!) : 1) * purchasesUntilDropout(p[0]!, t / p[1]!, p[2]!, p[3]! + first),
    discountedIfAlive(p, x, T, delta) {
      const shape = p[0]! + x
      const y = delta * (p[1]! + T)
      return betaMean(p[2]!, p[3]! + x + first, 1e-14 * y / shape, (dropout) => (shape / dropout) * discountedPower(shape + 1, y / dropout))
    },
    probabilityOf: (p, x, t) => probabilityOf(p, x, t, first),
  }
}

/** For each row: log [Γ(r+x)/Γ(r) · B(a, b+n)/B(a, b) · α^r (α+T)^−(r+x)] + log(1 + e^odds), n the risks taken. All but the last part depends on
 *  x or on T alone and is summed over their distinct values. */
function logLikelihood(rows: DistinctHistories, p: ArrayLike<number>, gradient: Float64Array, first: 0 | 1): number {
  const [r, alpha, a, b] = [p[0]!, p[1]!, p[2]!, p[3]!]
  let value = 0
  for (let k = 0; k < rows.T.length; k++) {
    const relative = Math.log1p(rows.T[k]! / alpha)
    const [w, wx] = [rows.weightOfT[k]!, rows.purchasesOfT[k]!]
    value -= (r * w + wx) * relative
    gradient[0]! -= w * r * relative
    gradient[1]! += (r * w * rows.T[k]! - wx * alpha) / (alpha + rows.T[k]!)
  }
  value -= rows.purchases * Math.log(alpha)
  const gone = goneRows(rows, r, alpha, a, b, first)
  gradient[0]! += gone.byR
  gradient[1]! += gone.byAlpha
  for (let k = 0; k < rows.x.length; k++) {
    const x = rows.x[k]!
    const risks = x + first
    const w = rows.weightOfX[k]!
    const both = digammaDifference(a + b, risks)
    value += w * (logPochhammer(r, x) + logPochhammer(b, risks) - logPochhammer(a + b, risks))
    gradient[0]! += w * r * digammaDifference(r, x)
    gradient[2]! += gone.byX[k]! - w * a * both
    gradient[3]! += w * b * (digammaDifference(b, risks) - both) - (risks > 0 ? (gone.byX[k]! * b) / (b + risks - 1) : 0)
  }
  return value + gone.value
}

/** Alive after x purchases, or gone at the xth with the rate's x reached (Fader, Hardie & Lee 2005, equation 8). */
function probabilityOf(p: ArrayLike<number>, x: number, t: number, first: 0 | 1): number {
  const [r, alpha, a, b] = [p[0]!, p[1]!, p[2]!, p[3]!]
  const w = Math.log(t / (alpha + t))
  let exactly = Math.exp(-r * Math.log1p(t / alpha))
  let fewer = 0
  for (let j = 0; j < x; j++) {
    fewer += exactly
    exactly *= ((r + j) / (j + 1)) * Math.exp(w)
  }
  const stays = (n: number): number => Math.exp(logPochhammer(b, n) - logPochhammer(a + b, n))
  const risks = x + first
  return stays(risks) * exactly + (risks === 0 ? 0 : stays(risks - 1) * (a / (a + b + risks - 1)) * Math.max(0, 1 - fewer))
}
