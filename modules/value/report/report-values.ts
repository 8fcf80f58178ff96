import { saidChoice, saidVerdict } from '../model/card.ts'
import { saidStale } from '../model/stale.ts'
import type { KeptColumns } from '../run/kept.ts'
import { lastDayOf } from '../run/last-day.ts'
import type { WorkedOut } from '../run/work-out.ts'
import type { Terms } from '../purchase/terms.ts'

type Out = WorkedOut & { terms: Terms }

const add = (values: Float64Array, where: (i: number) => boolean = () => true): number => values.reduce((sum, v, i) => (Number.isNaN(v) || !where(i) ? sum : sum + v), 0)
const units = (cents: number): number => Math.round(cents) / 100

/** Lifetime value of everyone: the model and why it was taken, how far it may be believed, and what customers are worth by it. */
export function reportValues({ facts, current, tooLittle, columns, terms }: Out) {
  const { asOf, margin, marginAssumed } = facts
  const how = { asOf, horizonMonths: terms.horizonMonths, discount: terms.discount, margin, marginAssumed }
  const stale = saidStale(lastDayOf(facts), asOf, 'en')
  if (!current) return { ...how, stale, model: null, tooLittle: tooLittle ?? null }
  const { lifetime: l } = current
  const values = columns.residual_cents.filter((_, i) => columns.purchases[i]! > 0).sort()
  const alive = columns.alive_bp.filter((v) => !Number.isNaN(v))
  const equity = add(values)
  return {
    ...how, stale, model: l.model.kind, unit: l.model.unit, why: saidChoice(l, 'en'), n: l.fit.customers, repeaters: l.fit.repeaters, params: l.fit.params, se: l.fit.se, logLikelihood: l.fit.logLikelihood, status: l.fit.status, edge: l.fit.edge,
    spend: l.spendFit, holdout: l.holdout, verdict: { ...l.verdict, sentence: saidVerdict(l.verdict, 'en') }, second: { ...l.second, newcomer: undefined },
    meanPAlive: alive.length ? add(alive) / alive.length / 10_000 : null, equity: { value: units(equity), lower: units(equity / l.ratios.spread), upper: units(equity * l.ratios.spread) },
    mean: values.length ? units(equity / values.length) : null, median: values.length ? units(values[values.length >> 1]!) : null,
  }
}

const lines = ['gross_cents', 'discount_cents', 'returns_cents', 'cost_cents', 'information_cents', 'bargaining_cents', 'carrying_cents', 'untold_cents', 'rewards_cents', 'acquisition_cents', 'retention_cents'] as const

/** What a party leaves after all that it costs, in hundredths. */
const netOf = (c: KeptColumns, i: number): number => c.gross_cents[i]! - lines.slice(1).reduce((sum, line) => sum + c[line][i]!, 0)

function statement(c: KeptColumns, where: (i: number) => boolean) {
  const sum = Object.fromEntries(lines.map((line) => [line, add(c[line], where)])) as Record<(typeof lines)[number], number>
  const service = sum.information_cents + sum.bargaining_cents + sum.carrying_cents + sum.untold_cents
  const revenue = sum.gross_cents - sum.discount_cents - sum.returns_cents
  return {
    customers: c.purchases.reduce((n, p, i) => n + (p > 0 && where(i) ? 1 : 0), 0), gross: units(sum.gross_cents), discounts: units(sum.discount_cents), returns: units(sum.returns_cents), revenue: units(revenue), goods: units(sum.cost_cents),
    service: { information: units(sum.information_cents), bargaining: units(sum.bargaining_cents), carrying: units(sum.carrying_cents), untold: units(sum.untold_cents), total: units(service) },
    rewards: units(sum.rewards_cents), acquisition: units(sum.acquisition_cents), retention: units(sum.retention_cents), net: units(revenue - sum.cost_cents - service - sum.rewards_cents - sum.acquisition_cents - sum.retention_cents),
  }
}

const classNames = ['mvc', 'mgc', 'below-zero', 'others'] as const

/** The year's profit and loss: of all customers, by tier and by class, with those below zero. `tiers` by position. */
export function reportProfit({ facts, columns: c }: Out, tiers: Uint8Array) {
  const codes = [...new Set(tiers)].filter((tier) => tier > 0).sort()
  const below = Array.from(c.purchases.keys()).filter((i) => c.purchases[i]! > 0 && netOf(c, i) < 0)
  return {
    asOf: facts.asOf, margin: facts.margin, marginAssumed: facts.marginAssumed, ...statement(c, () => true),
    tiers: codes.map((tier) => ({ tier, ...statement(c, (i) => tiers[i] === tier) })), classes: classNames.map((name, k) => ({ class: name, ...statement(c, (i) => c.class[i] === k + 1) })),
    belowZero: { customers: below.length, loss: units(below.reduce((sum, i) => sum + netOf(c, i), 0)) },
  }
}
