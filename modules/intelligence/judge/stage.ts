import { acquaintancePhase, lifecycleRules, lifecycleStage, loyaltyClass, loyaltyRules, type Rhythm } from '#analytics/index.ts'
import { contractRuns, type Evidence, type Judged, type JudgementRules } from './evidence.ts'

const DECLINE = 4
const WAVERING = 4
const CALMER = 0.8
const KEPT = 1.2

/** The lifecycle stage by doubt instead of bare silence. Whoever declines leaves it at a lower line than it was entered by; whoever has been bound by a contract for long enough is stable, however seldom orders come. */
export function stageOf(e: Evidence, doubt: number, was: number, rules: JudgementRules['stages']): number {
  const { declineFrom, declineUntil, buildUpPurchases, stablePurchases, stableTenure } = rules
  const line = was === DECLINE ? declineUntil : declineFrom
  const stage = lifecycleStage({ ...e, ratio: doubt }, { ...lifecycleRules, declineRatio: line, buildUpPurchases, stablePurchases, stableTenure })
  return stage !== DECLINE && stage > 0 && contractRuns(e) && e.tenure >= stableTenure ? 3 : stage
}

/** The same relationship as 初识–矜持–平稳–思异–稳固; wavering is left at four fifths of the lines by which it is entered. */
export function acquaintanceOf(stage: number, rhythm: Rhythm, doubt: number, was: number): number {
  const [ratio, trend] = was === WAVERING ? [CALMER, CALMER] : [1, 1]
  return acquaintancePhase(stage, { ...rhythm, ratio: doubt }, { ...lifecycleRules, waverRatio: lifecycleRules.waverRatio * ratio, waverTrend: lifecycleRules.waverTrend * trend })
}

/** The loyalty class; a rhythm that was kept counts as kept up to a fifth more silence. */
export const loyaltyOf = (rhythm: Rhythm, was: Judged['loyalty']): number =>
  loyaltyClass(rhythm, was === 3 || was === 5 ? { ...loyaltyRules, rhythmRatio: loyaltyRules.rhythmRatio * KEPT } : loyaltyRules)
