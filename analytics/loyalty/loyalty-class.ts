import type { Rhythm, Rhythms } from '../rhythm/rhythm.ts'

/** Class names by code: potential 潜在, new 新, regular 经常, old 老, loyal 忠诚. Everyone has one; 0 is never given. */
export const loyaltyClassNames = ['none', 'potential', 'new', 'regular', 'old', 'loyal'] as const

/** The lines between loyalty classes. */
export interface LoyaltyRules {
  /** days since the first purchase from which a customer is no longer new */
  oldTenure: number
  /** from so many purchases on, regular or better */
  regularPurchases: number
  /** silent for at most so many usual gaps: keeps the rhythm */
  rhythmRatio: number
  /** from so many purchases on … */
  loyalPurchases: number
  /** … and so many days since the first: loyal */
  loyalTenure: number
}

/** A year, in which every yearly occasion has come round once, ends being new; loyalty takes two, and a purchase a quarter over them. Two usual
 *  gaps of silence happen by chance to one in seven who are still there. */
export const loyaltyRules: LoyaltyRules = { oldTenure: 365, regularPurchases: 3, rhythmRatio: 2, loyalPurchases: 8, loyalTenure: 730 }

/** The loyalty class of one party, so that each word means what it says. The first line that holds decides:
 *
 *  | class | rule (default) |
 *  |---|---|
 *  | 1 potential 潜在 | has not bought |
 *  | 5 loyal 忠诚 | keeps its rhythm, `loyalPurchases` (8), `loyalTenure` (730 days since the first) |
 *  | 3 regular 经常 | keeps its rhythm, `regularPurchases` (3) |
 *  | 4 old 老 | first bought at least `oldTenure` (365) days ago, whether or not it still does |
 *  | 2 new 新 | the rest |
 *
 *  *Keeps its rhythm*: silent for at most `rhythmRatio` (2) of its own usual gaps. Regular and loyal are earned by deeds and lost by
 *  silence; new and old are a matter of time alone, as in everyday speech (新老顾客). The codes follow the order of the words in the literature, not
 *  a ladder: an old customer who left stands below a regular one.
 *
 *  @param rhythm the evidence: see `rhythm`
 *  @returns 1–5, a code for `loyaltyClassNames`
 *  @example
 *  const steady = { purchases: 11, tenure: 800, gapNow: 20, usualGap: 35, ratio: 20 / 35, trend: 1 }
 *  loyaltyClassNames[loyaltyClass(steady)] // => 'loyal'
 *  loyaltyClassNames[loyaltyClass({ ...steady, tenure: 400 })] // => 'regular'
 *  loyaltyClassNames[loyaltyClass({ ...steady, gapNow: 100, ratio: 100 / 35 })] // => 'old' */
export const loyaltyClass = (rhythm: Rhythm, rules: LoyaltyRules = loyaltyRules): number =>
  classOf(rhythm.purchases, rhythm.tenure, rhythm.ratio, rules)

/** The classes of many parties; at each position what `loyaltyClass` gives. Count them with `tally`. */
export const loyaltyClasses = ({ purchases, tenure, ratio }: Rhythms, rules: LoyaltyRules = loyaltyRules): Uint8Array =>
  Uint8Array.from(purchases, (bought, i) => classOf(bought, tenure[i]!, ratio[i]!, rules))

function classOf(purchases: number, tenure: number, ratio: number, rules: LoyaltyRules): number {
  if (purchases <= 0) return 1
  const inRhythm = ratio <= rules.rhythmRatio
  if (inRhythm && purchases >= rules.loyalPurchases && tenure >= rules.loyalTenure) return 5
  if (inRhythm && purchases >= rules.regularPurchases) return 3
  return tenure >= rules.oldTenure ? 4 : 2
}
