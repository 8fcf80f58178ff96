import { logGamma } from '../special-functions/log-gamma.ts'

/** An arm of a test as it stands: how many it was shown to, and how many of them did what was hoped for so far. */
export interface Arm { shown: number; did: number }

/** How strongly two or more arms differ, at any moment and looked at as often as one likes. */
export interface AnytimeTest {
  /** the evidence: e ≥ 1/α at any look rejects with an error of at most α over all looks together */
  logE: number
  /** the p-value that goes with it, min(1, 1/e): valid whenever one stops */
  p: number
}

/** Whether arms differ, by a test that stays valid however often one looks.
 *
 *  Where all arms are alike, each customer who acts is in an arm with the chance of its share of those shown to. Against that stand all other chances, weighed by a Dirichlet
 *  distribution around it; the ratio of both likelihoods is a martingale, and by Ville's inequality exceeds 1/α anywhere on its way with a chance of at most α. Customers may act late
 *  and at any pace. Those who acted are drawn without replacement, which makes the test a little too careful where most of them act.
 *
 *  Source: Lindon & Malek 2022, "Anytime-Valid Inference for Multinomial Count Data", NeurIPS 35, § 3; Ville 1939.
 *
 *  @param arms at least two, each shown to someone
 *  @param concentration of the Dirichlet distribution: great for small differences (see `concentrationFor`)
 *  @throws RangeError where an arm was shown to nobody
 *  @example
 *  anytimeTest([{ shown: 1000, did: 40 }, { shown: 1000, did: 90 }]).p < 0.01 // => true
 *  anytimeTest([{ shown: 1000, did: 40 }, { shown: 1000, did: 41 }]).p // => 1 */
export function anytimeTest(arms: readonly Arm[], concentration = 100): AnytimeTest {
  if (arms.length < 2 || arms.some((arm) => !(arm.shown > 0))) throw new RangeError('two arms at least, each shown to someone')
  const shown = arms.reduce((sum, arm) => sum + arm.shown, 0)
  const did = arms.reduce((sum, arm) => sum + arm.did, 0)
  const logE = arms.reduce((sum, arm) => {
    const share = arm.shown / shown
    return sum + logGamma(concentration * share + arm.did) - logGamma(concentration * share) - arm.did * Math.log(share)
  }, logGamma(concentration) - logGamma(concentration + did))
  return { logE, p: Math.min(1, Math.exp(-logE)) }
}

/** The concentration that finds a difference of so much soonest: the Dirichlet distribution then spreads as far as the difference is wide.
 *
 *  @param lift relative: 0.2 where one arm brings a fifth more
 *  @example
 *  concentrationFor(0.2) // => 120 */
export function concentrationFor(lift: number): number {
  const shift = (1 + lift) / (2 + lift) - 0.5
  return Math.max(2, 0.25 / shift ** 2 - 1)
}

/** What a test of several arms says at a look. */
export interface Verdict {
  /** the arm that is ahead: the highest share; the first of equals */
  ahead: number
  /** the arm that beats every other one for certain enough to stop; null while none does */
  winner: number | null
  /** per arm: the p-value of its difference from the one ahead, corrected for the number of pairs; 1 for the one ahead */
  p: Float64Array
}

/** The arm to go on with, once it beats every other: each pair is tested, with α shared among all pairs (Bonferroni), so that the chance of ever naming a winner where there is none
 *  stays below α for all arms and all looks together.
 *
 *  @example
 *  judgeArms([{ shown: 1000, did: 90 }, { shown: 1000, did: 40 }, { shown: 1000, did: 35 }]).winner // => 0
 *  judgeArms([{ shown: 1000, did: 50 }, { shown: 1000, did: 45 }]).winner // => null */
export function judgeArms(arms: readonly Arm[], alpha = 0.05, concentration = 100): Verdict {
  const rate = (arm: Arm): number => arm.did / arm.shown
  const ahead = arms.reduce((best, arm, i) => (rate(arm) > rate(arms[best]!) ? i : best), 0)
  const pairs = (arms.length * (arms.length - 1)) / 2
  const p = Float64Array.from(arms, (arm, i) => (i === ahead ? 1 : Math.min(1, pairs * anytimeTest([arms[ahead]!, arm], concentration).p)))
  return { ahead, winner: p.every((value, i) => i === ahead || value <= alpha) ? ahead : null, p }
}
