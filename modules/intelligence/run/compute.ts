import {
  abc, type AbcCutOffs, acquaintancePhases, amongCustomers, descending, firmGap, growthPhase, histories, type Histories, importanceTiers, lifecycleStages, loyaltyClasses,
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
export interface CutOffs { rfm: RfmCutOffs; tiers: TierCutOffs; abc: AbcCutOffs; firmGap: number; measure: Measure; asOf: number; /** The measure at every half per cent of customers, from the top: tells where a value stands. */ ranks: number[] }

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
}

/** A whole run's standings, with what it counted. */
export interface Run extends Standings { totals: Rfm['totals'] & { n: number } }

/** Profit is the measure of importance where cost is known for nearly all revenue; a measure known for some only would rank them by what we know and not by what they bring. */
const COST_KNOWN_ENOUGH = 0.95

/** Computes everyone's standing as of a day number. Pure: the same purchases and rules give the same standings. */
export function computeStandings(purchases: Purchases, today: number, { rule, tierShares, abcCuts }: Rules): Run {
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
    cutOffs: { rfm: scores.cutOffs, tiers: tiers.cutOffs, abc: byId(classes.cutOffs, ids), firmGap: gap, measure, asOf: today, ranks: ranksOf(value) },
    totals: { n: scores.n, ...scores.totals },
  }
}

/** The standings of some parties with the cut-offs of the last whole run: what an order that has just come in changes, at once. Recency is measured from the run's day, so that waiting for the next run costs nobody a point. */
export function placeStandings(purchases: Purchases, today: number, cutOffs: CutOffs): Standings {
  const { ids, rows } = purchases
  const all = histories(rows, ids.length)
  const { profit } = profitOf(purchases)
  const scored = Array.from(ids, (_, i) => rfmOf(cutOffs.rfm, historyAt(all, i)))
  const beat = rhythms(all, today, cutOffs.firmGap)
  const stage = lifecycleStages(beat)
  const value = amongCustomers(all.purchases, cutOffs.measure === 'profit' ? profit : all.monetary)
  const revenue = amongCustomers(all.purchases, all.monetary)
  return {
    ids, histories: all, rhythms: beat, profit, r: Uint8Array.from(scored, (s) => s.r), f: Uint8Array.from(scored, (s) => s.f), m: Uint8Array.from(scored, (s) => s.m),
    tier: Uint8Array.from(value, (v) => placeTier(cutOffs.tiers, v)), abc: Uint8Array.from(revenue, (v, i) => placeAbc(cutOffs.abc, v, ids[i]!)),
    stage, growth: stage.map(growthPhase), acquaintance: acquaintancePhases(stage, beat), loyalty: loyaltyClasses(beat),
    cutOffs,
  }
}

const RANKS = 200

/** The values at every half per cent from the top; empty where there are none. */
function ranksOf(values: Float64Array): number[] {
  const sorted = descending(values)
  return sorted.length ? Array.from({ length: RANKS }, (_, k) => sorted[Math.min(sorted.length - 1, Math.ceil(((k + 1) / RANKS) * sorted.length) - 1)]!) : []
}

/** The share of customers that stand at or above a value, in half per cents: 0.05 is "the first 5 %". */
export function shareAbove(ranks: readonly number[], value: number): number | null {
  const k = ranks.findIndex((line) => value >= line)
  return ranks.length ? ((k < 0 ? RANKS - 1 : k) + 1) / RANKS : null
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
