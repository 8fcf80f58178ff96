import type { AdviserRules } from '#modules/firm/setting/contract.ts'

/** What a relation takes of a capacity: by its tier from the top, the last of the list for all below, `none` without a tier. */
export const effortOf = ({ tiers, none }: AdviserRules['effort'], tier: number): number => (tier > 0 ? tiers[Math.min(tier, tiers.length) - 1]! : none)
