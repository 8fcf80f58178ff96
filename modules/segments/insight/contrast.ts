/** How often a value is met among members and among the rest. */
export interface Met { members: number; rest: number }

/** Half a party is added on either side, so that a value that nobody of the rest has does not count as infinitely telling. */
const PRIOR = 0.5

/** The shares of both sides, how many times as frequent a value is in the segment, and how sure that is: a two-sample z of proportions. */
export function contrast({ members, rest }: Met, all: Met): { share: number; restShare: number; lift: number | null; z: number } {
  const share = all.members ? members / all.members : 0
  const restShare = all.rest ? rest / all.rest : 0
  const pooled = (members + rest + PRIOR) / (all.members + all.rest + 2 * PRIOR)
  const spread = Math.sqrt(pooled * (1 - pooled) * (1 / Math.max(1, all.members) + 1 / Math.max(1, all.rest)))
  return { share, restShare, lift: restShare > 0 ? share / restShare : null, z: spread > 0 ? (share - restShare) / spread : 0 }
}

/** Mean and variance of a number on one side. */
export interface Moments { n: number; mean: number; variance: number }

/** Cohen's difference of two means in standard deviations: of both variances the mean, so that a small segment within a large firm is judged by both. */
export function standardised(a: Moments, b: Moments): number {
  const spread = Math.sqrt((a.variance + b.variance) / 2)
  return spread > 0 ? (a.mean - b.mean) / spread : 0
}
