import { expectedSpend } from '#analytics/index.ts'
import { broadAmong, netAmong } from '../class/among.ts'
import { classesOf, type ClassLines } from '../class/value-class.ts'
import type { LifetimeModel } from '../model/lifetime-model.ts'
import type { Histories } from '../model/observe-part.ts'
import type { Terms } from '../purchase/terms.ts'
import type { KeptColumns } from '../run/kept.ts'
import { keptNames } from '../run/kept.ts'
import type { Service } from '../statement/read-service.ts'
import type { Statements } from '../statement/statements.ts'
import type { Ahead } from './score-part.ts'

/** What values are put together from. `given` are the columns that only a whole run knows. Money of `ahead` in the base currency, else in hundredths. */
export interface Parts {
  ids: Float64Array; statements: Statements; service: Service
  model: LifetimeModel | null; first: { histories: Histories; ahead: Ahead } | null; second: { histories: Histories; ahead: Ahead } | null
  returned: Int32Array; /** until when a seasonal customer's silence says nothing; NaN for others */ season: Float64Array; sinceReturn: Float64Array; given: Pick<KeptColumns, 'acquisition_cents' | 'retention_cents' | 'referral_cents' | 'saved_cents'> & Partial<Pick<KeptColumns, 'alike_cents'>>
  terms: Terms; margin: number; today: number
}

const CENTS = 100

/** Everyone's value as the kept columns, but for the classes. Pure: the same parts give the same values, alone or among all. */
export function valueColumns(parts: Parts): KeptColumns {
  const { ids, statements: s, service: [information, bargaining, carrying, untold, rewards], given } = parts
  const columns = Object.fromEntries(keptNames.map((name) => [name, new Float64Array(ids.length)])) as KeptColumns
  const day = (days: Int32Array): Float64Array => Float64Array.from(days, (d) => (d < 0 ? Number.NaN : d))
  Object.assign(columns, {
    purchases: Float64Array.from(s.purchases), first_day: day(s.firstDay), last_day: day(s.lastDay), returned_day: day(parts.returned), season_day: parts.season, past_cents: s.past.map(Math.round), past_assumed: Float64Array.from(s.pastAssumed),
    gross_cents: s.gross, discount_cents: s.discount, returns_cents: s.returns, cost_cents: s.cost.map(Math.round), cost_assumed: Float64Array.from(s.costAssumed), information_cents: information, bargaining_cents: bargaining, carrying_cents: carrying, untold_cents: untold, rewards_cents: rewards, ...given,
  })
  if (!given.alike_cents) columns.alike_cents.fill(Number.NaN)
  for (const name of ['alive_bp', 'expected_milli', 'spend_cents', 'expected_cents', 'low_cents', 'high_cents', 'growth_cents', 'second_cents', 'sltv_cents'] as const) columns[name].fill(Number.NaN)
  if (parts.first) foresee(columns, parts.first, parts)
  if (parts.second) foresee(columns, parts.second, parts)
  afterwards(columns, parts)
  return columns
}

/** What lies ahead, by a model's scores. A second account takes the place of the first. */
function foresee(c: KeptColumns, { histories, ahead }: NonNullable<Parts['first']>, { margin, terms }: Parts): void {
  for (const [k, i] of histories.customer.entries()) {
    const worth = ahead.spend[k]! * margin * CENTS
    c.alive_bp[i] = Math.round(ahead.alive[k]! * 10_000)
    c.expected_milli[i] = Math.round(ahead.expected[k]! * 1000)
    c.spend_cents[i] = Math.round(ahead.spend[k]! * CENTS)
    c.expected_cents[i] = Math.round(ahead.expected[k]! * ahead.spend[k]! * CENTS)
    c.residual_cents[i] = Math.round(ahead.discounted[k]! * worth)
    c.low_cents[i] = Math.round(ahead.lower[k]! * worth)
    c.high_cents[i] = Math.round(ahead.upper[k]! * worth)
    c.growth_cents[i] = Math.round((ahead.expected[k]! * worth * 12) / terms.horizonMonths)
  }
}

/** Growth against the year that was; the second account of who came back; and what a lost one would be worth after a return: the purchase that he returns with and those to come after it, less the offer. */
function afterwards(c: KeptColumns, { ids, model, first, today, terms, margin, returned, season, sinceReturn }: Parts): void {
  for (let i = 0; i < ids.length; i++) {
    c.growth_cents[i]! -= c.gross_cents[i]! - c.discount_cents[i]! - c.returns_cents[i]! - c.cost_cents[i]!
    if (returned[i]! >= 0) c.second_cents[i] = Math.round(sinceReturn[i]!) + c.residual_cents[i]!
    c.lost[i] = c.purchases[i]! > 0 && today - c.last_day[i]! >= terms.lostDays && !(season[i]! >= today) ? 1 : 0
  }
  if (!model || !first) return
  const mean = expectedSpend(model.spend, [0], [0])[0]!
  for (const i of first.histories.customer) {
    if (!c.lost[i]) continue
    const ahead = mean > 0 ? model.second.newcomer / (mean * margin) : 0
    c.sltv_cents[i] = Math.round(c.spend_cents[i]! * margin * (1 + ahead) - terms.winBack.offer * CENTS)
  }
}

/** Classes among those who have bought; the lines place a single party later. */
export function classify(c: KeptColumns, terms: Terms, known?: ClassLines): ClassLines {
  const { klass, lines } = classesOf({ net: netAmong(c), broad: broadAmong(c), growth: c.growth_cents, alike: c.alike_cents }, terms.classes, known)
  c.class = Float64Array.from(klass, (v) => v || Number.NaN)
  return lines
}
