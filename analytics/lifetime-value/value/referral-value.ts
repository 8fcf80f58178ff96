/** Somebody whom a customer referred. */
export interface Referral {
  /** 1: would not have come otherwise; 2: would have come anyway, the referral saved the cost of acquiring him */
  type: 1 | 2
  /** period of the referral, from 0 */
  period: number
  /** acquisition cost saved */
  acquisitionSaving: number
  /** what the referrer is given */
  reward: number
  /** margins of the referred in the periods from the referral on: they count for type 1 only */
  margins?: readonly number[]
}

/** Customer referral value: what a customer's referrals are worth, discounted a period at a time.
 *
 *  Type 1 brings the referred one's margins and the saved acquisition, type 2 the saved acquisition only; both cost the reward
 *  (Kumar, Petersen & Leone 2010, *Journal of Marketing* 74(5)).
 *
 *  @param discount rate a period
 *  @example
 *  referralValue([{ type: 2, period: 0, acquisitionSaving: 15, reward: 5 }], 0.05) // => 10 */
export const referralValue = (referrals: readonly Referral[], discount: number): number => referrals.reduce(
  (value, referral) => value + ownShare(referral, discount) + borrowedShare(referral, discount), 0)

/** What stays the referrer's own doing when everybody's lifetime value is added up: saved acquisition less reward. */
const ownShare = ({ period, acquisitionSaving, reward }: Referral, discount: number): number => (acquisitionSaving - reward) / (1 + discount) ** period

/** Margins of type-1 referrals: they are in the referred one's own lifetime value as well. */
const borrowedShare = ({ type, period, margins = [] }: Referral, discount: number): number => (type === 1
  ? margins.reduce((sum, margin, t) => sum + margin / (1 + discount) ** (period + t), 0)
  : 0)

/** One customer in a total: his own lifetime value and his referrals. */
export interface ValuedCustomer { lifetimeValue: number; referrals: readonly Referral[] }

/** The value of a customer base with its referrals, each yuan counted once.
 *
 *  A referred customer's margins are his own lifetime value and his referrer's referral value: good to know of each, wrong to add. In the total only
 *  what is not in anybody's lifetime value is added: saved acquisition less rewards.
 *
 *  @returns `total`, and `borrowed`, the margins that would have been counted twice
 *  @example
 *  const referrals = [{ type: 1, period: 0, acquisitionSaving: 15, reward: 5, margins: [100] }]
 *  baseValue([{ lifetimeValue: 300, referrals }, { lifetimeValue: 100, referrals: [] }], 0.05) // => { total: 410, borrowed: 100 } */
export function baseValue(customers: readonly ValuedCustomer[], discount: number): { total: number; borrowed: number } {
  let [total, borrowed] = [0, 0]
  for (const { lifetimeValue, referrals } of customers) {
    total += lifetimeValue
    for (const referral of referrals) {
      total += ownShare(referral, discount)
      borrowed += borrowedShare(referral, discount)
    }
  }
  return { total, borrowed }
}
