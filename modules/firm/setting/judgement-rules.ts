import { z } from 'zod'

const count = (least: number, most: number, standard: number) => z.number().int().min(least).max(most).default(standard)
const share = (standard: number) => z.number().min(0).max(1).default(standard)
const words = (...standard: string[]) => z.array(z.string().regex(/^[a-z][a-z0-9-]{0,39}$/)).max(30).default(standard)
const ownField = (standard: string) => z.string().regex(/^[a-z][a-zA-Z0-9]{0,39}$/).default(standard)

/** The lines between lifecycle stages. Doubt is counted in usual gaps; whoever declines leaves it at a lower line than it was entered by, so that nobody flickers. */
export const StageRules = z.strictObject({
  declineFrom: z.number().min(1).max(20).default(3), declineUntil: z.number().min(0.5).max(20).default(2.5),
  buildUpPurchases: count(2, 100, 3), stablePurchases: count(2, 200, 6), stableTenure: count(1, 3650, 365),
}).refine((r) => r.declineUntil <= r.declineFrom && r.buildUpPurchases <= r.stablePurchases, 'lines must ascend').prefault({})

/** What takes a relationship to each rung of the ladder and each grade. */
export const LadderRules = z.strictObject({
  clientPurchases: count(2, 100, 3), supporterTenure: count(0, 3650, 365), advocateSigns: count(1, 100, 1), partnerTenure: count(0, 3650, 730), partnerWallet: share(0.6), friendTenure: count(0, 3650, 365),
}).prefault({})

/** By what a repeat customer stays: the lines between types of loyalty. */
export const LoyaltyTypeRules = z.strictObject({ priceShare: share(0.5), incentiveRewards: count(1, 100, 3), attitudeSatisfaction: z.number().min(0).max(10).default(1.05), habitSpread: z.number().min(0).max(5).default(0.5), habitPurchases: count(3, 100, 6) }).prefault({})

const Level = z.number().int().min(1).max(5)
const Grid = z.tuple([z.tuple([Level, Level, Level]), z.tuple([Level, Level, Level]), z.tuple([Level, Level, Level])])
const lines = (low: number, high: number) => z.tuple([z.number().min(0), z.number().min(0)]).refine(([a, b]) => a < b, 'lines must ascend').default([low, high])

/** The firm's grid of relationship levels (1 basic … 5 partnership). Rows: few, a middling number, many customers; or low, middling, high loyalty. Columns: low, middling, high margin or sales, in multiples of the average. */
export const LevelRules = z.strictObject({
  rule: z.enum(['customers-margin', 'loyalty-sales']).default('customers-margin'),
  customers: lines(50, 1000), margins: lines(0.5, 3), sales: lines(0.5, 3),
  byMargin: Grid.default([[2, 4, 5], [2, 3, 4], [1, 2, 3]]), bySales: Grid.default([[1, 2, 3], [2, 3, 4], [3, 4, 5]]),
}).prefault({})

/** Where the standing reads what orders do not tell: kinds of touchpoints and of connections, and own fields of parties by their keys. */
export const StandingSources = z.strictObject({
  complaints: words('complaint'), reviews: words('review', 'recommendation'), rewards: words('reward', 'coupon', 'points', 'offer-redeemed'),
  referrals: words('refers'), contracts: words('agent-of'), contractField: ownField('contractEnd'), alternativesField: ownField('alternatives'),
}).prefault({})
