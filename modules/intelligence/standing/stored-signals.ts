import { dayFromNumber, dayNumber } from '#kernel/date.ts'
import type { Relationship } from '../contract.ts'
import { doubtOf, doubtSum } from '../judge/doubt.ts'
import type { Evidence, JudgementRules } from '../judge/evidence.ts'
import { missingFor } from '../judge/loyalty-type.ts'
import { type Signal, type SignalName, signalNames } from '../signal/signals.ts'

/** Signals as a standing's row holds them: numbers, bigints as text, days as text. */
export type StoredSignals = Record<Exclude<SignalName, 'contract_day' | 'season_day' | 'unpaid_day'>, number | string | null> & { contract_day: string | null; season_day: string | null; unpaid_day: unknown }

/** A row's signals as the judgement reads them. */
export const signalOf = (row: StoredSignals): Signal => ({
  ...(Object.fromEntries(signalNames.map((name) => [name, row[name] === null || name.endsWith('_day') ? Number.NaN : Number(row[name])])) as Signal),
  contract_day: row.contract_day === null ? Number.NaN : dayNumber(row.contract_day), season_day: row.season_day === null ? Number.NaN : dayNumber(row.season_day),
})

const known = (n: number): number | null => (Number.isNaN(n) ? null : n)

/** The evidence as it is told to readers. */
export function toldEvidence(e: Evidence, { contract_day, season_day }: StoredSignals, { declineFrom, declineUntil }: JudgementRules['stages']): Relationship['evidence'] {
  return {
    alive: known(e.alive), doubt: known(doubtSum(e)), parts: doubtOf(e), enters: declineFrom, leaves: declineUntil,
    contacts: e.contacts, contactsBefore: e.contactsBefore, rated: e.rated, satisfaction: known(e.satisfaction), complaints: e.complaints, referrals: e.referrals, reviews: e.reviews, activities: e.activities, rewards: e.rewards,
    seasonDay: season_day, contractDay: contract_day === null ? null : dayFromNumber(dayNumber(contract_day)), spread: known(e.spread), discountShare: known(e.discountShare), wallet: known(e.wallet), alternatives: Number.isNaN(e.alternatives) ? null : e.alternatives > 0, margin: e.margin, sales: e.sales, missing: missingFor(e),
  }
}
