import {
  abc, type AbcCutOffs, amongCustomers, descending, firmGap, heldTier, histories, type Histories, importanceTiers, ownSeasons,
  placeAbc, type Rfm, rfm, type RfmCutOffs, rfmOf, historyAt, type Rhythms, rhythms, type ScoringRule, type TierCutOffs,
} from '#analytics/index.ts'
import type { JudgementRules } from '../judge/evidence.ts'
import { type Known, nothingKnown } from '../signal/read-signals.ts'
import type { Signals } from '../signal/signals.ts'
import { spreads } from '../signal/spreads.ts'
import { judgeAll, type JudgedColumns, measureFirm, type Measured, type WasColumns } from './judge-all.ts'
import type { Importance } from '#modules/firm/contract.ts'
import { allowed, importanceOf, type Ranking, rankedAlike } from '../tier/importance.ts'
import { countsFrom, rankableOf } from '../tier/rankable.ts'
import type { Purchases } from './purchases.ts'

/** The version of the rules; kept with every result. */
export const MODEL = 'standing-3'

/** The smallest unit of money here is a hundredth. */
export const HUNDREDTHS = 100

/** What the firm may set. `tierShares` leaves the rest to the last tier. */
export interface Rules { rule: ScoringRule; tierShares: readonly number[]; abcCuts: readonly number[]; importance: Importance; judgement: JudgementRules }

/** What goes into a judgement beside purchases: signals, what everyone was judged as before, and by which cut-offs. */
export interface Beside { known: Known; was?: WasColumns; before?: Pick<CutOffs, 'ranking' | 'tiers'> | undefined }

/** What a later refresh of one party needs of a whole run. */
export interface CutOffs { rfm: RfmCutOffs; tiers: TierCutOffs; abc: AbcCutOffs; firmGap: number; measure: Measure; /** What the tiers are cut by. */ ranking: Ranking; asOf: number; firm: Measured; /** The firm's mean rating. */ perceived: number | null; /** What they are cut by, at every half per cent of customers, from the top: tells where a value stands. */ ranks: number[] }

export type Measure = 'profit' | 'revenue'

/** The standing of many parties as columns; the party of position i is `ids[i]`. */
export interface Standings extends JudgedColumns {
  ids: Float64Array
  histories: Histories
  rhythms: Rhythms
  /** NaN where a cost is unknown */
  profit: Float64Array
  /** what the tiers are cut by: money in hundredths, or a composite's score in hundredths */
  importance: Float64Array
  r: Uint8Array; f: Uint8Array; m: Uint8Array; tier: Uint8Array; abc: Uint8Array
  /** how unlike each other the gaps between purchases are, in hundredths */
  spread: Float64Array
  signals: Signals
  cutOffs: CutOffs
}

/** A whole run's standings, with what it counted. */
export interface Run extends Standings { totals: Rfm['totals'] & { n: number } }

/** Profit is the measure of importance where cost is known for nearly all revenue; a measure known for some only would rank them by what we know and not by what they bring. */
const COST_KNOWN_ENOUGH = 0.95

/** Computes everyone's standing as of a day number. Pure: the same purchases, signals, earlier judgements and rules give the same standings. Without `beside` it judges by purchases alone. */
export function computeStandings(purchases: Purchases, today: number, rules: Rules, { known, was, before }: Beside = { known: nothingKnown(purchases.ids.length) }): Run {
  const { ids, rows } = purchases
  const { rule, tierShares, abcCuts } = rules
  const all = histories(rows, ids.length)
  const { profit, measure } = profitOf(purchases)
  const scores = rfm({ lastDay: all.lastDay, purchases: all.purchases, monetary: all.monetary }, today, rule, HUNDREDTHS)
  const measured = measure === 'profit' ? profit : all.monetary
  const rankable = rankableOf(purchases, known, all.purchases, countsFrom(rules.importance.window, today))
  const { score, ranking } = importanceOf(rankable, allowed(rules.importance, rankable, measure === 'profit'))
  const tiers = importanceTiers(score, [...tierShares, 1 - tierShares.reduce((a, b) => a + b, 0)])
  const held = was && before && rankedAlike({ ranking, shares: tiers.cutOffs.shares }, { ranking: before.ranking, shares: before.tiers.shares })
  const classes = abc(amongCustomers(all.purchases, all.monetary), abcCuts)
  const gap = firmGap(all)
  known.signals.season_day.set(ownSeasons(rows, ids.length, today))
  const brought = { histories: all, rhythms: rhythms(all, today, gap), measured, spread: spreads(rows, ids.length), known }
  const firm = measureFirm(brought, rules.judgement.levels)
  return {
    ...judgeAll(brought, { rules: rules.judgement, firm, today, was }), ids, histories: all, rhythms: brought.rhythms, spread: brought.spread, signals: known.signals,
    profit, importance: score, r: scores.r, f: scores.f, m: scores.m, tier: held ? tiers.tier.map((_, i) => heldTier(tiers.cutOffs, score[i]!, was.tier[i]!)) : tiers.tier, abc: classes.klass,
    cutOffs: { rfm: scores.cutOffs, tiers: tiers.cutOffs, abc: byId(classes.cutOffs, ids), firmGap: gap, measure, ranking, asOf: today, firm, perceived: Number.isNaN(known.perceived) ? null : known.perceived, ranks: ranksOf(score) },
    totals: { n: scores.n, ...scores.totals },
  }
}

/** The standings of some parties with the cut-offs of the last whole run: what an order that has just come in changes, at once. Recency is measured from the run's day, so that waiting for the next run costs nobody a point. */
export function placeStandings(purchases: Purchases, today: number, cutOffs: CutOffs, rules: JudgementRules, { known, was }: Beside): Standings {
  const { ids, rows } = purchases
  const all = histories(rows, ids.length)
  const { profit } = profitOf(purchases)
  const scored = Array.from(ids, (_, i) => rfmOf(cutOffs.rfm, historyAt(all, i)))
  const measured = cutOffs.measure === 'profit' ? profit : all.monetary
  const rankable = rankableOf(purchases, known, all.purchases, countsFrom(cutOffs.ranking.window, today))
  const { score } = importanceOf(rankable, cutOffs.ranking, cutOffs.ranking.ranks)
  const revenue = amongCustomers(all.purchases, all.monetary)
  known.signals.season_day.set(ownSeasons(rows, ids.length, today))
  const brought = { histories: all, rhythms: rhythms(all, today, cutOffs.firmGap), measured, spread: spreads(rows, ids.length), known }
  return {
    ...judgeAll(brought, { rules, firm: cutOffs.firm, today, was }), ids, histories: all, rhythms: brought.rhythms, spread: brought.spread, signals: known.signals,
    profit, importance: score, r: Uint8Array.from(scored, (s) => s.r), f: Uint8Array.from(scored, (s) => s.f), m: Uint8Array.from(scored, (s) => s.m),
    tier: Uint8Array.from(score, (v, i) => heldTier(cutOffs.tiers, v, was?.tier[i] ?? 0)), abc: Uint8Array.from(revenue, (v, i) => placeAbc(cutOffs.abc, v, ids[i]!)),
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
