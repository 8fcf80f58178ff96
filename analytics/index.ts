/** The mathematics of customer relationships over typed arrays. Columns in, columns out; the day and every rule are arguments.
 *
 *  Conventions: a day is a count since 1970-01-01; NaN means *no value* and is left out of n; code 0 means *outside*;
 *  money is in any one unit, best in whole minor units (分, cents). */
export { civilDate, dayNumber, type CivilDate } from './calendar/civil-date.ts'
export { monthLabel, monthNumber } from './calendar/month-number.ts'

export { NEVER, histories, historyAt, type Histories, type History } from './history/histories.ts'
export { purchaseDays, type OrderRows, type PurchaseDays } from './history/purchase-days.ts'
export { amongCustomers } from './history/among-customers.ts'

export { recency } from './rfm/recency.ts'
export { quantileCutOffs, rankCutOffs, type Better, type CutOffs, type ScoringRule } from './rfm/cut-offs.ts'
export { scoreOf, scoreWith } from './rfm/score.ts'
export { cells, rfm, type Rfm, type RfmCutOffs, type RfmInput } from './rfm/rfm.ts'
export { rfmOf, type RfmScores } from './rfm/rfm-of.ts'

export { abc, placeAbc, type Abc, type AbcCutOffs, type LastTaken } from './concentration/abc.ts'
export { gini } from './concentration/gini.ts'
export { topShare } from './concentration/top-share.ts'
export { defaultShares, importanceTiers, placeTier, type TierCutOffs, type Tiers } from './concentration/importance-tiers.ts'
export { layers, type Layers } from './concentration/layers.ts'

export { firmGap } from './rhythm/firm-gap.ts'
export { usualGap } from './rhythm/usual-gap.ts'
export { trend } from './rhythm/trend.ts'
export { rhythm, rhythmAt, rhythms, type Rhythm, type Rhythms } from './rhythm/rhythm.ts'

export { lifecycleRules, type LifecycleRules } from './lifecycle/rules.ts'
export { lifecycleStage, lifecycleStages, stageNames } from './lifecycle/stage.ts'
export { growthPhase, growthPhaseNames } from './lifecycle/growth-phase.ts'
export { acquaintancePhase, acquaintancePhaseNames, acquaintancePhases } from './lifecycle/acquaintance-phase.ts'

export { loyaltyClass, loyaltyClasses, loyaltyClassNames, loyaltyRules, type LoyaltyRules } from './loyalty/loyalty-class.ts'

export { cohorts, type Cohorts } from './cohort/cohorts.ts'
export { retention } from './cohort/retention.ts'

export { ascending, descending } from './statistics/ascending.ts'
export { checkLengths } from './statistics/check-lengths.ts'
export { quantile } from './statistics/quantile.ts'
export { cumulate, sum } from './statistics/sum.ts'
export { tally } from './statistics/tally.ts'
