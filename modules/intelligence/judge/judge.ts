import { growthPhase } from '#analytics/index.ts'
import { doubtSum } from './doubt.ts'
import type { Evidence, Judged, JudgementRules } from './evidence.ts'
import { gradeOf, rungOf } from './ladder.ts'
import { type FirmLevels, levelOf } from './level.ts'
import { loyaltyTypeOf } from './loyalty-type.ts'
import { acquaintanceOf, loyaltyOf, stageOf } from './stage.ts'

export interface Judgement extends Judged { growth: number }

/** Judges one relationship by its evidence, by what it was judged as before and by the firm's rules. Pure. */
export function judge(e: Evidence, was: Judged, rules: JudgementRules, firm: FirmLevels): Judgement {
  const doubt = doubtSum(e)
  const stage = stageOf(e, doubt, was.stage, rules.stages)
  const loyalty = loyaltyOf(e, was.loyalty)
  const rung = rungOf(e, { stage, loyalty }, was.rung, rules.ladder)
  return {
    stage, growth: growthPhase(stage), acquaintance: acquaintanceOf(stage, e, doubt, was.acquaintance), loyalty,
    rung, grade: gradeOf(e, rung, was.grade, rules.ladder), level: levelOf(e, loyalty, was.level, rules.levels, firm), type: loyaltyTypeOf(e, stage, was.type, rules.types),
  }
}
