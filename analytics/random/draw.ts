import type { Random } from './seeded.ts'

/** A standard normal number (Box & Muller 1958).
 *
 *  @example
 *  Number.isFinite(drawNormal(seeded(1))) // => true */
export const drawNormal = (random: Random): number => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random())

/** An exponential waiting time with mean 1.
 *
 *  @example
 *  drawExponential(seeded(1)) >= 0 // => true */
export const drawExponential = (random: Random): number => -Math.log(1 - random())

/** The logarithm of a gamma number of scale 1: logarithms, because for small shapes most of the numbers themselves are 0 in floating point.
 *
 *  Marsaglia & Tsang 2000, *ACM TOMS* 26(3); below shape 1 by Γ(a) = Γ(a+1) U^(1/a).
 *
 *  @param shape above 0
 *  @example
 *  drawLogGamma(1e-6, seeded(1)) < -1e3 // => true */
export function drawLogGamma(shape: number, random: Random): number {
  if (shape < 1) return drawLogGamma(shape + 1, random) + Math.log(1 - random()) / shape
  const d = shape - 1 / 3
  const c = 1 / Math.sqrt(9 * d)
  for (;;) {
    const normal = drawNormal(random)
    const v = (1 + c * normal) ** 3
    if (v > 0 && Math.log(1 - random()) < 0.5 * normal * normal + d * (1 - v + Math.log(v))) return Math.log(d * v)
  }
}

/** A beta number.
 *
 *  @example
 *  drawBeta(2, 3, seeded(1)) < 1 // => true */
export const drawBeta = (a: number, b: number, random: Random): number => 1 / (1 + Math.exp(drawLogGamma(b, random) - drawLogGamma(a, random)))
