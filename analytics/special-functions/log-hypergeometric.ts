import { logBeta } from './log-beta.ts'

/** The logarithm of Gauss's ₂F₁(a, b; c; z) where every term of its series is positive, as in all formulas of this package.
 *
 *  The series itself while it is short; near z = 1, where it is not, Euler's integral (Abramowitz & Stegun 15.3.1) over the logit of t by the
 *  trapezoidal rule, which errs there by no more than e^(−2π²/step). Neither overflows; relative error of the value about 10⁻¹².
 *
 *  @param a above 0
 *  @param b above 0
 *  @param c above 0
 *  @param z from 0, below 1
 *  @example
 *  Math.exp(logHypergeometric(1, 1, 2, 0.5)) // => 1.3863 */
export function logHypergeometric(a: number, b: number, c: number, z: number): number {
  if (!(a > 0 && b > 0 && c > 0 && z >= 0 && z < 1)) return NaN
  const terms = (40 + Math.abs(a + b - c) * 4) / -Math.log(z)
  if (terms > 4_000 && c > b) return logEulerIntegral(a, b, c, z)
  if (terms > 4_000 && c > a) return logEulerIntegral(b, a, c, z)
  return logSeries(a, b, c, z)
}

function logSeries(a: number, b: number, c: number, z: number): number {
  let scale = 0
  let term = 1
  let sum = 1
  for (let k = 0; k < 50_000_000; k++) {
    const ratio = ((a + k) * (b + k) * z) / ((c + k) * (k + 1))
    term *= ratio
    sum += term
    if (sum > 1e250) {
      scale += Math.log(sum)
      term /= sum
      sum = 1
    }
    if (ratio < 1 && term * Math.max(1, 1 / (1 - Math.max(ratio, z))) < 1e-17 * sum) break
  }
  return scale + Math.log(sum)
}

/** ∫ t^(b−1) (1−t)^(c−b−1) (1−zt)^(−a) dt / B(b, c−b) with t = 1 / (1 + e^−y). */
function logEulerIntegral(a: number, b: number, c: number, z: number): number {
  const rest = c - b
  const log = (y: number): number => -b * softplus(-y) - rest * softplus(y) - a * logOneMinus(z, y)
  const peak = peakOf(b, rest, a, z)
  const step = Math.min(0.25, 0.35 / Math.sqrt(curvature(b, rest, a, z, peak)))
  const top = log(peak)
  let sum = 1
  for (const direction of [step, -step]) {
    for (let k = 1; k < 1_000_000; k++) {
      const value = Math.exp(log(peak + k * direction) - top)
      sum += value
      if (value < 1e-18 * sum) break
    }
  }
  return top + Math.log(sum * step) - logBeta(b, rest)
}

const softplus = (y: number): number => (y > 0 ? y + Math.log1p(Math.exp(-y)) : Math.log1p(Math.exp(y)))

/** log (1 − z t), t = 1 / (1 + e^−y), without losing 1 − t near 1. */
const logOneMinus = (z: number, y: number): number => (y > 0
  ? Math.log((Math.exp(-y) + (1 - z)) / (1 + Math.exp(-y)))
  : Math.log1p(-z * Math.exp(y) / (1 + Math.exp(y))))

const slope = (b: number, rest: number, a: number, z: number, y: number): number => {
  const t = 1 / (1 + Math.exp(-y))
  const u = 1 / (1 + Math.exp(y))
  return b * u - rest * t + (a * z * t * u) / (u + (1 - z) * t)
}

function peakOf(b: number, rest: number, a: number, z: number): number {
  let low = -800
  let high = 800
  while (high - low > 1e-3) {
    const y = (low + high) / 2
    if (slope(b, rest, a, z, y) > 0) low = y
    else high = y
  }
  return (low + high) / 2
}

const curvature = (b: number, rest: number, a: number, z: number, y: number): number =>
  Math.max(...[-0.5, 0, 0.5].map((d) => Math.abs(slope(b, rest, a, z, y + d + 1e-4) - slope(b, rest, a, z, y + d - 1e-4)) / 2e-4), 1e-6)
