import type { Rhythm } from '#analytics/index.ts'
import type { Evidence } from '../judge/evidence.ts'
import type { Signal } from './signals.ts'

/** What of the whole firm a single party's evidence is measured against. Money in hundredths a year. */
export interface FirmMeasure { margin: number; sales: number; discountsKnown: boolean }

/** What a party brought: revenue, and the measure of importance (NaN where unknown), both ever. */
export interface Brought { revenue: number; measured: number; spread: number; alive: number; lastDay: number }

const YEAR = 365.25
const LEAST_GAP = 30

/** What a party brings a year; whoever has been here for less than a year is taken to have brought a year's worth. */
export const yearly = (amount: number, tenure: number): number => amount / Math.max(1, tenure / YEAR)

/**
 * Whoever buys in one season of the year is silent between seasons without a meaning: until the season is over by which the next purchase is due, the silence
 * is like the usual one at most; from then on it is counted. A model that knows no season says nothing of them.
 */
function inSeason({ ratio, usualGap }: Rhythm, due: number, today: number): Partial<Pick<Evidence, 'ratio' | 'trend' | 'alive'>> {
  if (Number.isNaN(due)) return {}
  return { ratio: today <= due ? Math.min(1, ratio) : 1 + (today - due) / Math.max(LEAST_GAP, usualGap), trend: 1, alive: Number.NaN }
}

/** The evidence of one party as of a day number, out of its rhythm, its signals and what it brought. */
export function evidenceFrom(rhythm: Rhythm, s: Signal, { revenue, measured, spread, alive, lastDay }: Brought, firm: FirmMeasure, today: number): Evidence {
  const bought = s.sold_known + s.sold_new
  return {
    ...rhythm, alive, ...inSeason(rhythm, s.season_day, today), spread, contacts: s.contacts, contactsBefore: s.contacts_before, bought, boughtBefore: s.known_before + s.new_before,
    rated: s.rated, satisfaction: s.satisfaction / 100, complaints: s.complaints, referrals: s.referrals, reviews: s.reviews, activities: s.activities, rewards: s.rewards,
    contractDays: s.contract_day - today, boughtSince: lastDay > s.contract_day, discountShare: firm.discountsKnown ? (bought > 0 ? s.discounted / bought : 0) : Number.NaN,
    wallet: s.wallet_share / 100, alternatives: s.alternatives,
    margin: firm.margin > 0 && !Number.isNaN(measured) ? yearly(measured, rhythm.tenure) / firm.margin : 0, sales: firm.sales > 0 ? yearly(revenue, rhythm.tenure) / firm.sales : 0,
  }
}
