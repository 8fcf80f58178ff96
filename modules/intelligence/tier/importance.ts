import { quantile } from '#analytics/index.ts'
import type { Importance } from '#modules/firm/contract.ts'

export type RankedBy = Exclude<Importance['measure'], 'composite'>

/** What customers can be ranked by; money in hundredths, NaN for who is no customer or where it is not known. */
export type Rankable = Record<RankedBy, Float64Array>

/** The rule that a run ranked by, with what later customers are placed by: `ranks` are the hundredths of each measure of a composite. */
export interface Ranking extends Importance { ranks: Partial<Record<RankedBy, number[]>> }

/** The rule as the data allow it: profit needs costs, what is to come a model, assets a field that tells them; else revenue stands in. */
export function allowed(rule: Importance, r: Rankable, costsKnown: boolean): Importance {
  const plain = costsKnown ? 'profit' : 'revenue'
  const told = (measure: RankedBy): boolean => r[measure].some((v) => v > 0)
  if (rule.measure === 'composite') return rule
  return { ...rule, measure: rule.measure === 'profit' || ((rule.measure === 'predicted' || rule.measure === 'assets') && !told(rule.measure)) ? plain : rule.measure }
}

/** The score that tiers are cut by: a measure in money, or a composite of ranks (0 to 100 with two decimals) by weights, as banks add up assets and contribution. */
export function importanceOf(r: Rankable, rule: Importance, known?: Ranking['ranks']): { score: Float64Array; ranking: Ranking } {
  if (rule.measure !== 'composite') return { score: r[rule.measure], ranking: { ...rule, ranks: {} } }
  const used = (Object.keys(rule.weights) as RankedBy[]).filter((key) => rule.weights[key] > 0)
  const whole = used.reduce((sum, key) => sum + rule.weights[key], 0) || 1
  const ranks = known ?? Object.fromEntries(used.map((key) => [key, hundredths(r[key])]))
  const score = r.revenue.map((customer, i) => (Number.isNaN(customer) ? Number.NaN : Math.round((100 * used.reduce((sum, key) => sum + rule.weights[key] * rankIn(ranks[key] ?? [], r[key][i]!), 0)) / whole)))
  return { score, ranking: { ...rule, ranks } }
}

function hundredths(values: Float64Array): number[] {
  const sorted = values.filter((v) => !Number.isNaN(v)).sort()
  return sorted.length ? Array.from({ length: 101 }, (_, k) => quantile(sorted, k / 100)) : []
}

/** The share of customers, in per cent, that stand below a value. */
function rankIn(cuts: readonly number[], value: number): number {
  let [low, high] = [0, cuts.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (cuts[middle]! < value) low = middle + 1
    else high = middle
  }
  return Number.isNaN(value) ? 0 : Math.min(100, low)
}

/** Whether two rules and shares rank alike, so that a tier by the one says something about the tier by the other. */
export const rankedAlike = (a: { ranking: Importance; shares: readonly number[] }, b: { ranking: Importance; shares: readonly number[] }): boolean => ruleOf(a) === ruleOf(b)
const ruleOf = ({ ranking: { measure, window, weights, assetsField }, shares }: { ranking: Importance; shares: readonly number[] }): string =>
  JSON.stringify([measure, measure === 'profit' || measure === 'revenue' || measure === 'composite' ? window : '', measure === 'composite' ? weights : '', measure === 'composite' || measure === 'assets' ? assetsField : '', shares])
