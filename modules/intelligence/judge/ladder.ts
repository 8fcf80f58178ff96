import { contractRuns, type Evidence, holds, type JudgementRules, letDown, pleased } from './evidence.ts'

const DECLINE = 4
const LOYAL = 5

/**
 * The rung of Payne's ladder, the highest that the evidence reaches:
 *
 * | rung | rule (default) |
 * |---|---|
 * | 1 prospect 潜在 | has not bought |
 * | 2 customer 顾客 | has bought; whoever declines stands here again |
 * | 3 client 客户 | bought `clientPurchases` (3) times |
 * | 4 supporter 支持者 | a client for `supporterTenure` (365 days) who is pleased, takes part in activities or is loyal |
 * | 5 advocate 拥护者 | a client, not let down, who referred or reviewed `advocateSigns` (1) times |
 * | 6 partner 伙伴 | supporter or advocate for `partnerTenure` (730 days), bound by a contract, by `partnerWallet` (60 %) of the wallet, or with nobody else to buy from |
 */
export function rungOf(e: Evidence, { stage, loyalty }: { stage: number; loyalty: number }, was: number, rules: JudgementRules['ladder']): number {
  if (e.purchases <= 0) return 1
  if (stage === DECLINE || e.purchases < rules.clientPurchases) return 2
  const supports = e.tenure >= rules.supporterTenure && (loyalty === LOYAL || e.activities > 0 || pleased(e, was >= 4))
  const speaks = e.referrals + e.reviews >= rules.advocateSigns && !letDown(e, was > 0 && was < 5)
  if (!supports && !speaks) return 3
  const bound = contractRuns(e) || e.alternatives === 0 || holds(e.wallet, rules.partnerWallet, 0.85 * rules.partnerWallet, was === 6)
  return bound && e.tenure >= rules.partnerTenure ? 6 : speaks ? 5 : 4
}

/** The grade: 1 熟知 has bought (like for like), 2 朋友 a client for `friendTenure` (365 days) and not let down (trust), 3 伙伴 a partner, or a supporter with a contract (commitment); 0 has not bought. */
export function gradeOf(e: Evidence, rung: number, was: number, rules: JudgementRules['ladder']): number {
  if (e.purchases <= 0) return 0
  if (rung === 6 || (rung >= 4 && contractRuns(e))) return 3
  return rung >= 3 && e.tenure >= rules.friendTenure && !letDown(e, was === 1) ? 2 : 1
}
