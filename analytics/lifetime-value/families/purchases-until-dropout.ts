import { betaMean } from '../../quadrature/beta-mean.ts'

const TOO_MANY = 3_000

/** Purchases expected when their number without dropout is negative binomial and each is the last with a probability p ~ Beta(a, b) of its own:
 *  Σ_{j≥0} P(K > j) (b)_j / (a+b)_j, K the number without dropout.
 *
 *  The j+1st purchase happens if K > j and none of the j before it was the last. All terms are positive, so nothing cancels, at a = 1 or
 *  elsewhere: the textbook form (a+b+x−1)/(a−1) [1 − … ₂F₁] loses all digits there (Fader, Hardie & Lee 2005, equation 10, is this sum).
 *  Where it would be long, the same mean is taken over p.
 *
 *  @param shape of the gamma mixture of rates: r + x
 *  @param w t / (α + T): the time ahead over the scale
 *  @example
 *  purchasesUntilDropout(2, 1, 1, 1e9) // => 2 */
export function purchasesUntilDropout(shape: number, w: number, a: number, b: number): number {
  if (w === 0) return 0
  if ((shape + 37) * w > TOO_MANY && a > 1e-3) return betaMean(a, b, 1e-14 / (shape * w), (p) => -Math.expm1(-shape * Math.log1p(p * w)) / p)
  const z = w / (1 + w)
  let log = -shape * Math.log1p(w)
  let stays = 1
  let sum = 0
  let j = 0
  for (; log < -650; j++) {
    sum += stays
    log += Math.log(((shape + j) / (j + 1)) * z)
    stays *= (b + j) / (a + b + j)
  }
  let exactly = Math.exp(log)
  let more = j === 0 ? -Math.expm1(log) : 1 - exactly
  for (; more > 0; j++) {
    sum += more * stays
    const ratio = ((shape + j) / (j + 1)) * z
    exactly *= ratio
    more -= exactly
    stays *= (b + j) / (a + b + j)
    if (ratio < 1 && exactly * stays < 1e-15 * sum * (1 - ratio) * (1 - ratio)) break
  }
  return sum
}
