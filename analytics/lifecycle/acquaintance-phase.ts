import type { Rhythm, Rhythms } from '../rhythm/rhythm.ts'
import { checkLengths } from '../statistics/check-lengths.ts'
import { type LifecycleRules, lifecycleRules } from './rules.ts'

/** Phase names by code: acquaintance 初识, reserve 矜持, calm 平稳, wavering 思异, firmness 稳固. */
export const acquaintancePhaseNames = ['none', 'acquaintance', 'reserve', 'calm', 'wavering', 'firmness'] as const

/** The relationship told in the words 初识–矜持–平稳–思异–稳固, which tell a courtship and look closer at doubt and at proof:
 *
 *  | phase | rule (default) |
 *  |---|---|
 *  | 1 acquaintance 初识 | not more than one purchase, and not in decline |
 *  | 4 wavering 思异 | in decline; or bought twice at least and silent for `waverRatio` (2) usual gaps, or buying at gaps `waverTrend` (2) times as long as before |
 *  | 5 firmness 稳固 | stability with `firmPurchases` (12) and `firmTenure` (730 days) |
 *  | 3 calm 平稳 | the rest of stability |
 *  | 2 reserve 矜持 | the rest of exploration and build-up: buys again, is not won yet |
 *
 *  So wavering begins **before** decline, while something can still be done, and firmness is what has outlasted two years of it.
 *
 *  @param stage of the same relationship: see `lifecycleStage`
 *  @param rhythm its evidence
 *  @returns 1–5, a code for `acquaintancePhaseNames`; 0 is never returned
 *  @example
 *  const quiet = { purchases: 11, tenure: 400, gapNow: 100, usualGap: 35, ratio: 100 / 35, trend: 1 }
 *  acquaintancePhaseNames[acquaintancePhase(3, quiet)] // => 'wavering'
 *  acquaintancePhaseNames[acquaintancePhase(3, { ...quiet, gapNow: 20, ratio: 20 / 35 })] // => 'calm' */
export const acquaintancePhase = (stage: number, rhythm: Rhythm, rules: LifecycleRules = lifecycleRules): number =>
  phaseOf(stage, rhythm.purchases, rhythm.tenure, rhythm.ratio, rhythm.trend, rules)

/** The phases of many relationships; at each position what `acquaintancePhase` gives.
 *
 *  @throws RangeError where stages and rhythms differ in length */
export function acquaintancePhases(stages: Uint8Array, rhythms: Rhythms, rules: LifecycleRules = lifecycleRules): Uint8Array {
  const { purchases, tenure, ratio, trend } = rhythms
  checkLengths({ stages, purchases })
  return stages.map((stage, i) => phaseOf(stage, purchases[i]!, tenure[i]!, ratio[i]!, trend[i]!, rules))
}

function phaseOf(stage: number, purchases: number, tenure: number, ratio: number, trend: number, rules: LifecycleRules): number {
  const declining = stage === 4
  if (purchases <= 1 && !declining) return 1
  if (declining || ratio >= rules.waverRatio || trend >= rules.waverTrend) return 4
  if (stage !== 3) return 2
  return purchases >= rules.firmPurchases && tenure >= rules.firmTenure ? 5 : 3
}
