import { type Evidence, holds, type JudgementRules } from './evidence.ts'

const DECLINE = 4
const UNKNOWN = 7

/**
 * Why a repeat customer stays; the first line that holds. Code 0: bought fewer than three times or declines, so there is no loyalty to explain.
 *
 * | type | rule (default) |
 * |---|---|
 * | 1 monopoly 垄断 | there is nobody else to buy from (own field) |
 * | 3 price 价格 | `priceShare` (50 %) of what was bought came with a discount |
 * | 4 incentive 激励 | `incentiveRewards` (3) rewards, coupons or points in a year |
 * | 6 attitude 态度 | rates us at `attitudeSatisfaction` (1.05) of what was expected or better, and referred, reviewed or took part |
 * | 5 habit 习惯 | `habitPurchases` (6) at gaps alike: spread at most `habitSpread` (0.5) |
 * | 2 inertia 惰性 | discounts and satisfaction are known, and none of the above |
 * | 7 unknown | data are missing |
 */
export function loyaltyTypeOf(e: Evidence, stage: number, was: number, rules: JudgementRules['types']): number {
  if (e.purchases < 3 || stage === DECLINE) return 0
  if (e.alternatives === 0) return 1
  if (holds(e.discountShare, rules.priceShare, 0.8 * rules.priceShare, was === 3)) return 3
  if (e.rewards >= rules.incentiveRewards) return 4
  const signs = e.referrals + e.reviews + e.activities
  if (signs > 0 && e.rated > 0 && holds(e.satisfaction, rules.attitudeSatisfaction, 0.95 * rules.attitudeSatisfaction, was === 6)) return 6
  if (e.purchases >= rules.habitPurchases && e.spread <= rules.habitSpread * (was === 5 ? 1.2 : 1)) return 5
  return missingFor(e).length ? UNKNOWN : 2
}

export type Missing = 'discounts' | 'satisfaction'

/** What would have to be known to call it inertia. */
export const missingFor = (e: Evidence): Missing[] => [...(Number.isNaN(e.discountShare) ? ['discounts' as const] : []), ...(e.rated > 0 ? [] : ['satisfaction' as const])]
