import { descending } from '../statistics/ascending.ts'
import { type Layers, layers } from './layers.ts'

/** What a later customer is placed by: a plain object. */
export interface TierCutOffs {
  /** of customers, top tier first */
  shares: readonly number[]
  n: number
  /** the smallest value that each tier but the last took; empty where n is 0 */
  thresholds: readonly number[]
}

/** The customer pyramid. `tier` is 1 for the top, 2 for the next …, 0 outside. */
export interface Tiers extends Layers { tier: Uint8Array; cutOffs: TierCutOffs }

/** The default pyramid: 5 % VIP 贵宾, 15 % important 重要, 80 % ordinary 普通, which firms expect to bring 50, 30 and 20 % of the profit. */
export const defaultShares: readonly number[] = [0.05, 0.15, 0.8]

const EPSILON = 1e-9

/** Importance tiers: the customer pyramid, cut by shares of customers in order of value.
 *
 *  Tier j reaches down to place `⌈n · (share₁ + … + shareⱼ)⌉` from the top, rounded up so that a firm of ten has its one VIP. Two rules
 *  keep it fair. **Equal values stand together**, in the better of the tiers they would fall into, so that nobody is placed by the
 *  order of a list; a tier may then hold more than its share, which `customers` tells. **A value not above 0** is in the last tier
 *  whatever its place: nobody is important for lack of others.
 *
 *  Source: Zeithaml, Rust & Lemon 2001, "The Customer Pyramid", *California Management Review* 43(4), who draw four layers.
 *
 *  @param values profit where cost is known, else revenue; NaN outside n
 *  @param shares of customers, top tier first; any number of layers, 1 in sum
 *  @throws RangeError where a share is not above 0 or the sum is not 1
 *  @example
 *  importanceTiers(Float64Array.of(5, 90, 30, 2, 1, 30, 8, 4, 3, 0)).tier // => [3, 1, 2, 3, 3, 2, 3, 3, 3, 3]
 *  importanceTiers(Float64Array.of(7, 7, 1, 0), [0.25, 0.25, 0.5]).customers // => [2, 0, 2] */
export function importanceTiers(values: Float64Array, shares = defaultShares): Tiers {
  const bounds = shares.map((_, i) => shares.slice(0, i + 1).reduce((a, b) => a + b))
  if (shares.some((share) => !(share > 0)) || !(Math.abs((bounds.at(-1) ?? 0) - 1) < EPSILON)) throw new RangeError('shares are above 0 and make 1')
  const sorted = descending(values)
  const n = sorted.length
  const thresholds = n === 0 ? [] : bounds.slice(0, -1).map((bound) => sorted[Math.max(1, Math.ceil(bound * n - EPSILON)) - 1]!)
  const cutOffs: TierCutOffs = { shares, n, thresholds }
  const tier = Uint8Array.from(values, (value) => placeTier(cutOffs, value))
  return { tier, ...layers(tier, values, shares.length), cutOffs }
}

/** The tier of one customer by the cut-offs of a run; for a member of the run exactly the run's answer.
 *
 *  @param value in the run's unit; NaN is outside
 *  @returns 1 for the top tier …; 0 outside
 *  @example
 *  const { cutOffs } = importanceTiers(Float64Array.of(5, 90, 30, 2, 1, 30, 8, 4, 3, 0))
 *  placeTier(cutOffs, 31) // => 2
 *  placeTier(cutOffs, 95) // => 1 */
export function placeTier({ shares, thresholds }: TierCutOffs, value: number): number {
  if (Number.isNaN(value)) return 0
  const reached = value > 0 ? thresholds.findIndex((line) => value >= line) : -1
  return reached < 0 ? shares.length : reached + 1
}
