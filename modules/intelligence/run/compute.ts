import {
  abc, type AbcCutOffs, acquaintancePhases, amongCustomers, firmGap, growthPhase, histories, type Histories, importanceTiers, lifecycleStages, loyaltyClasses,
  placeAbc, placeTier, type Rfm, rfm, type RfmCutOffs, rfmOf, historyAt, type Rhythms, rhythms, type ScoringRule, type TierCutOffs,
} from '#analytics/index.ts'
import type { Purchases } from './purchases.ts'

/** The version of the rules; kept with every result. */
export const MODEL = 'standing-1'

/** The smallest unit of money here is a hundredth. */
export const HUNDREDTHS = 100

/** What the firm may set. `tierShares` leaves the rest to the last tier. */
export interface Rules { rule: ScoringRule; tierShares: readonly number[]; abcCuts: readonly number[] }

/** What a later refresh of one party needs of a whole run. */
export interface CutOffs { rfm: RfmCutOffs; tiers: TierCutOffs; abc: AbcCutOffs; firmGap: number; measure: Measure; asOf: number }

export type Measure = 'profit' | 'revenue'

/** The standing of many parties as columns; the party of position i is `ids[i]`. */
export interface Standings {
  ids: Float64Array
  histories: Histories
  rhythms: Rhythms
  /** NaN where a cost is unknown */
  profit: Float64Array
  r: Uint8Array; f: Uint8Array; m: Uint8Array; tier: Uint8Array; abc: Uint8Array
  stage: Uint8Array; growth: Uint8Array; acquaintance: Uint8Array; loyalty: Uint8Array
  cutOffs: CutOffs
  totals: Rfm['totals'] & { n: number }
}

/** Profit is the measure of importance where cost is known for nearly all revenue; a measure known for some only would rank them by what we know and not by what they bring. */
const COST_KNOWN_ENOUGH = 0.95

/** Computes everyone's standing as of a day number. Pure: the same purchases and rules give the same standings. */
export function computeStandings(purchases: Purchases, today: number, { rule, tierShares, abcCuts }: Rules): Standings {
  const { ids, rows } = purchases
  const all = histories(rows, ids.length)
  const { profit, measure } = profitOf(purchases)
  const scores = rfm({ lastDay: all.lastDay, purchases: all.purchases, monetary: all.monetary }, today, rule, HUNDREDTHS)
  const value = amongCustomers(all.purchases, measure === 'profit' ? profit : all.monetary)
  const revenue = amongCustomers(all.purchases, all.monetary)
  const tiers = importanceTiers(value, [...tierShares, 1 - tierShares.reduce((a, b) => a + b, 0)])
  const classes = abc(revenue, abcCuts)
  const gap = firmGap(all)
  const beat = rhythms(all, today, gap)
  const stage = lifecycleStages(beat)
  return {
    ids, histories: all, rhythms: beat, profit, r: scores.r, f: scores.f, m: scores.m, tier: tiers.tier, abc: classes.klass,
    stage, growth: stage.map(growthPhase), acquaintance: acquaintancePhases(stage, beat), loyalty: loyaltyClasses(beat),
    cutOffs: { rfm: scores.cutOffs, tiers: tiers.cutOffs, abc: byId(classes.cutOffs, ids), firmGap: gap, measure, asOf: today },
    totals: { n: scores.n, ...scores.totals },
  }
}

/** The standing of one party with the cut-offs of the last whole run. */
export function computeStanding(purchases: Purchases, today: number, cutOffs: CutOffs): Standings {
  const all = histories(purchases.rows, 1)
  const { profit } = profitOf(purchases)
  const bought = all.purchases[0]! > 0
  const one = rfmOf(cutOffs.rfm, historyAt(all, 0))
  const beat = rhythms(all, today, cutOffs.firmGap)
  const stage = lifecycleStages(beat)
  const worth = (values: Float64Array) => (bought ? values[0]! : Number.NaN)
  const code = (n: number) => Uint8Array.of(n)
  return {
    ids: purchases.ids, histories: all, rhythms: beat, profit, r: code(one.r), f: code(one.f), m: code(one.m),
    tier: code(placeTier(cutOffs.tiers, worth(cutOffs.measure === 'profit' ? profit : all.monetary))), abc: code(placeAbc(cutOffs.abc, worth(all.monetary), purchases.ids[0]!)),
    stage, growth: stage.map(growthPhase), acquaintance: acquaintancePhases(stage, beat), loyalty: loyaltyClasses(beat),
    cutOffs, totals: { n: bought ? 1 : 0, frequency: all.purchases[0]!, monetary: all.monetary[0]!, recencyMean: one.recency },
  }
}

/** Among equals the order decides who is in; kept as an id, so that it holds when others come and go. */
const byId = (cutOffs: AbcCutOffs, ids: Float64Array): AbcCutOffs => ({ ...cutOffs, last: cutOffs.last.map((l) => ({ ...l, position: ids[l.position] ?? l.position })) })

/** Revenue less cost per party, NaN where any cost is unknown; and which measure the firm's data allow. */
function profitOf({ ids, rows, cost }: Purchases): { profit: Float64Array; measure: Measure } {
  const profit = new Float64Array(ids.length)
  let known = 0, total = 0
  for (let i = 0; i < cost.length; i++) {
    const amount = rows.amount[i]!
    profit[rows.customer[i]!]! += amount - cost[i]!
    total += Math.abs(amount)
    if (!Number.isNaN(cost[i]!)) known += Math.abs(amount)
  }
  return { profit, measure: total > 0 && known / total >= COST_KNOWN_ENOUGH ? 'profit' : 'revenue' }
}
