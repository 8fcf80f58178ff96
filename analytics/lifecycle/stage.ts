import type { Rhythm, Rhythms } from '../rhythm/rhythm.ts'
import { type LifecycleRules, lifecycleRules } from './rules.ts'

/** Stage names by code: exploration 考察, build-up 形成, stability 稳定, decline 退化. Code 0: has not bought. */
export const stageNames = ['none', 'exploration', 'build-up', 'stability', 'decline'] as const

/** The lifecycle stage of one relationship, read from its own purchase rhythm. The first line that holds decides:
 *
 *  | stage | rule (default) |
 *  |---|---|
 *  | 0 none | no purchase |
 *  | 4 decline 退化 | silent for more than `declineRatio` (3) of its usual gaps |
 *  | 3 stability 稳定 | `stablePurchases` (6) and `stableTenure` (365 days since the first) |
 *  | 2 build-up 形成 | `buildUpPurchases` (3) |
 *  | 1 exploration 考察 | the rest: on trial, both sides |
 *
 *  Decline is asked first because it can begin in any stage and not only after stability; a party that buys again leaves it at once and returns to where its
 *  purchases and tenure put it. The stages are those of Dwyer, Schurr & Oh 1987, "Developing Buyer–Seller Relationships"
 *  (*Journal of Marketing* 51(2)) as 陈明亮 2002 made them into four; the lines are this package's.
 *
 *  @param rhythm the evidence: see `rhythm`
 *  @returns a code for `stageNames`
 *  @example
 *  const quiet = { purchases: 11, tenure: 400, gapNow: 100, usualGap: 35, ratio: 100 / 35, trend: 1 }
 *  stageNames[lifecycleStage(quiet)] // => 'stability'
 *  stageNames[lifecycleStage({ ...quiet, gapNow: 106, ratio: 106 / 35 })] // => 'decline' */
export const lifecycleStage = (rhythm: Rhythm, rules: LifecycleRules = lifecycleRules): number =>
  stageOf(rhythm.purchases, rhythm.tenure, rhythm.ratio, rules)

/** The stages of many relationships; at each position what `lifecycleStage` gives. Count them with `tally`.
 *
 *  @example
 *  const rows = { customer: Int32Array.of(0, 0, 0, 1), day: Int32Array.of(0, 60, 120, 0), amount: Float64Array.of(9, 9, 9, 9) }
 *  const all = histories(rows, 3)
 *  lifecycleStages(rhythms(all, 200, firmGap(all))) // => [2, 4, 0] */
export const lifecycleStages = ({ purchases, tenure, ratio }: Rhythms, rules: LifecycleRules = lifecycleRules): Uint8Array =>
  Uint8Array.from(purchases, (bought, i) => stageOf(bought, tenure[i]!, ratio[i]!, rules))

function stageOf(purchases: number, tenure: number, ratio: number, rules: LifecycleRules): number {
  if (purchases <= 0) return 0
  if (ratio > rules.declineRatio) return 4
  if (purchases >= rules.stablePurchases && tenure >= rules.stableTenure) return 3
  return purchases >= rules.buildUpPurchases ? 2 : 1
}
