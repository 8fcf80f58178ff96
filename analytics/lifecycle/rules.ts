/** The lines between lifecycle stages. They are a firm's to move: a wholesaler whose customers order weekly and an optician whose customers
 *  come every second year agree on the ratios, not on the counts. */
export interface LifecycleRules {
  /** silent for more than so many usual gaps: decline */
  declineRatio: number
  /** from so many purchases on, build-up */
  buildUpPurchases: number
  /** from so many purchases on … */
  stablePurchases: number
  /** … and so many days since the first: stability */
  stableTenure: number
  /** from so many usual gaps of silence on, wavering 思异 */
  waverRatio: number
  /** gaps so many times longer than before: wavering, though still buying */
  waverTrend: number
  /** from so many purchases on … */
  firmPurchases: number
  /** … and so many days since the first: firm 稳固 */
  firmTenure: number
}

/** Three usual gaps of silence (one chance in twenty for who is still there) end a relationship; two, or a rhythm that has halved, put it in
 *  doubt. The third purchase shows intent, the sixth a habit, once all seasons of a year have passed. */
export const lifecycleRules: LifecycleRules = {
  declineRatio: 3,
  buildUpPurchases: 3,
  stablePurchases: 6,
  stableTenure: 365,
  waverRatio: 2,
  waverTrend: 2,
  firmPurchases: 12,
  firmTenure: 730,
}
