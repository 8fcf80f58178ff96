import { chiSquaredUpper } from '../distributions/chi-squared.ts'

/** Whether groups have the sizes that the lot was to give them. */
export interface SampleRatio {
  chiSquared: number
  p: number
  /** true where the sizes are too far off for chance (p below 0.001): something took customers away or gave them, and the result is not to be read */
  mismatch: boolean
}

/** The sample-ratio check, to be made before looking at any outcome: 50/50 that came out as 50.8/49.2 of a hundred thousand means a broken lot, not bad luck.
 *
 *  Source: Fabijan et al. 2019, "Diagnosing Sample Ratio Mismatch in Online Controlled Experiments", KDD.
 *
 *  @param counts customers per group
 *  @param shares that the lot was to give, 1 in sum
 *  @throws RangeError where there are not as many shares as counts or they do not make 1
 *  @example
 *  sampleRatio([50800, 49200], [0.5, 0.5]) // => { chiSquared: 25.6, p: 4.2e-7, mismatch: true }
 *  sampleRatio([503, 497], [0.5, 0.5]).mismatch // => false */
export function sampleRatio(counts: readonly number[], shares: readonly number[]): SampleRatio {
  const sum = shares.reduce((a, b) => a + b, 0)
  if (counts.length !== shares.length || shares.some((share) => !(share > 0)) || Math.abs(sum - 1) > 1e-9) throw new RangeError('each group has its share above 0, and they make 1')
  const all = counts.reduce((a, b) => a + b, 0)
  const chiSquared = counts.reduce((total, n, g) => total + (n - all * shares[g]!) ** 2 / (all * shares[g]!), 0)
  const p = chiSquaredUpper(chiSquared, counts.length - 1)
  return { chiSquared, p, mismatch: p < 0.001 }
}
