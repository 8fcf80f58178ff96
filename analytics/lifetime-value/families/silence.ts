import { gaussLegendre } from '../../quadrature/gauss-legendre.ts'

const rule = gaussLegendre(12)
const nodes = rule.at.map((x) => (x + 1) / 2)
const weights = rule.weight.map((w) => w / 2)

/** What the silence since the last purchase says: how likely the customer left in it, against having stayed through it. */
export interface Silence {
  /** log of ∫ s (α+u)^−(r+x) (β+u)^−(s+1) du over the silence, against (α+T)^−(r+x) (β+T)^−s; −∞ where there was none */
  logOdds: number
  /** means over the moment u of leaving: of log (α+u)/(α+T), of log (β+u)/(β+T), of α/(α+u), of β/(β+u) */
  logRate: number
  logDropout: number
  rateShare: number
  dropoutShare: number
}

/** The one integral of the Pareto/NBD model, over the unseen moment u at which the customer left.
 *
 *  Its textbook form is a difference of two ₂F₁, each over a power that underflows from about x = 300 on (Fader & Hardie 2005, "A note on
 *  deriving the Pareto/NBD model"). But the integrand is positive and falls all the way: Gauss and Legendre's rule over
 *  y = log(u + min(α, β)), in stretches over which it falls by about e⁴ and until nothing is left, gives it and its derivatives together, to
 *  12 digits at any x.
 *
 *  @param found is overwritten, so that a million calls leave nothing behind */
export function silence(r: number, alpha: number, s: number, beta: number, x: number, tx: number, T: number, found: Silence): Silence {
  const rateIsNear = alpha <= beta
  const first = Math.min(alpha, beta) + tx
  const farFirst = Math.max(alpha, beta) + tx
  const near = rateIsNear ? r + x : s + 1
  const far = rateIsNear ? s + 1 : r + x
  const length = Math.log1p((T - tx) / first)
  let [sum, logNear, logFar, overNear, overFar] = [0, 0, 0, 0, 0]
  for (let y = 0; y < length;) {
    const grown = first * Math.expm1(y)
    const falls = near - 1 + (far * (first + grown)) / (farFirst + grown)
    const stretch = Math.min(length - y, 1, 4 / (Math.abs(falls) + 1))
    let panel = 0
    for (let k = 0; k < nodes.length; k++) {
      const here = y + stretch * nodes[k]!
      const more = first * Math.expm1(here)
      const there = Math.log1p(more / farFirst)
      const value = weights[k]! * stretch * Math.exp((1 - near) * here - far * there)
      panel += value
      logNear += value * here
      logFar += value * there
      overNear += value / (first + more)
      overFar += value / (farFirst + more)
    }
    sum += panel
    y += stretch
    if (falls > 0 && panel < 1e-16 * sum) break
  }
  const rateTotal = Math.log1p((T - tx) / (alpha + tx))
  const dropoutTotal = Math.log1p((T - tx) / (beta + tx))
  found.logOdds = Math.log(s * sum) + (r + x) * rateTotal + s * dropoutTotal + (rateIsNear ? Math.log(first / farFirst) : 0)
  const over = sum > 0 ? 1 / sum : 0
  found.logRate = (rateIsNear ? logNear : logFar) * over - rateTotal
  found.logDropout = (rateIsNear ? logFar : logNear) * over - dropoutTotal
  found.rateShare = alpha * (rateIsNear ? overNear : overFar) * over
  found.dropoutShare = beta * (rateIsNear ? overFar : overNear) * over
  return found
}

/** Room for `silence` to write into. */
export const noSilence = (): Silence => ({ logOdds: -Infinity, logRate: 0, logDropout: 0, rateShare: 0, dropoutShare: 0 })
