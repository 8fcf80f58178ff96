import { sql } from 'kysely'
import { gini, topShare } from '#analytics/index.ts'
import { getSetting } from '#modules/firm/api.ts'
import { inRawTransaction, readColumns } from '#platform/db/read-columns.ts'
import type { HttpContext } from '#platform/http/route.ts'
import { readTerms } from '../purchase/terms.ts'
import type { ValueOverview } from './contract.ts'
import { dayFromNumber } from '#kernel/date.ts'
import { isStale } from '../model/stale.ts'
import { binsOf } from './bins.ts'
import { costRatio } from './cost-ratio.ts'
import { suggestShift } from './suggest-shift.ts'
import { addUp, customersWith, money, serviceOf, shownRun, statementOf, type ShownRun, type Sums, sums } from './visible.ts'
import { tierOf } from './tier-of.ts'
import { requireCosts } from './require-costs.ts'

interface Group extends Sums { layer: number | null; class: number | null; below: number; loss: string; lost: number; worth: number; gain: string; newcomers: number }

/** What the asker's customers are worth, in one walk over their values. */
export async function getValueOverview({ tx, db, actor }: HttpContext): Promise<ValueOverview> {
  requireCosts(actor)
  const [run, terms, names] = [await shownRun(tx), await readTerms(tx), await getSetting(tx, 'tiers.names')]
  const { join, tier } = await tierOf()
  const rate = terms.winBack.rate ?? run?.ratios.returns ?? null
  const { rows: groups } = await sql<Group>`
    select ${tier} as layer, v.class, ${sums}, (count(*) filter (where v.net_cents < 0))::int as below, coalesce(sum(v.net_cents) filter (where v.net_cents < 0), 0)::text as loss, (count(*) filter (where v.lost))::int as lost,
      (count(*) filter (where v.lost and v.sltv_cents * ${rate ?? 0}::float8 > ${terms.winBack.contact * 100}::float8))::int as worth, coalesce(sum(v.sltv_cents * ${rate ?? 0}::float8 - ${terms.winBack.contact * 100}::float8) filter (where v.lost and v.sltv_cents * ${rate ?? 0}::float8 > ${terms.winBack.contact * 100}::float8), 0)::bigint::text as gain,
      (count(*) filter (where v.first_day > ${run?.asOf ?? null}::date - 365))::int as newcomers
    from ${customersWith(join)} group by 1, 2`.execute(tx)
  const all = addUp(groups)
  const { columns: [residuals, nets] } = await inRawTransaction(db, actor, (client) => readColumns(client, 'select v.residual_cents, v.net_cents from value.party v join parties.party p on p.id = v.party_id and p.survivor_id is null and p.deleted_at is null where v.purchases > 0', 2))
  const total = (pick: (g: Group) => number): number => groups.reduce((n, g) => n + pick(g), 0)
  const ratio = await costRatio(tx, run, { acquisition: Number(all.acquisition), retention: Number(all.retention), newcomers: total((g) => g.newcomers) })
  const layers = layersOf(groups, names)
  const shift = suggestShift(layers.map((l) => ({ layer: l.layer, profit: Number(l.profit) * 100, resources: Number(l.resources) * 100 })))
  const known = (n: number): number | null => (Number.isFinite(n) ? n : null)
  return {
    asOf: run?.asOf ?? null, lastOrder: lastOrderOf(run), currency: terms.currency, customers: all.customers, horizonMonths: run?.terms.horizonMonths ?? terms.horizonMonths, discount: run?.terms.discount ?? terms.discount, margin: run?.terms.margin ?? terms.margin, marginAssumed: run?.terms.marginAssumed ?? true,
    ...equityOf(run, Number(all.residual), residuals!, total((g) => g.newcomers), ratio ? Number(ratio.perNew) * 100 : 0), referrals: money(all.saved),
    top20: known(topShare(nets!, 0.2)), gini: known(gini(nets!)), belowZero: { customers: total((g) => g.below), loss: money(total((g) => Number(g.loss))) }, lost: { customers: total((g) => g.lost), worthWinning: total((g) => g.worth), gain: money(total((g) => Number(g.gain))) },
    statement: statementOf(all), layers, classes: classesOf(groups), bins: run?.versionId ? binsOf(residuals!) : [], ratio,
    shift: shift && { from: shift.from, to: shift.to, amount: money(shift.amount), gain: { value: money(shift.gain.value), lower: money(shift.gain.lower), upper: money(shift.gain.upper) } },
    winBack: { rate, measured: terms.winBack.rate === null, contact: money(terms.winBack.contact * 100), lostDays: terms.lostDays },
  }
}

/** The day of the firm's last order, where that is so long ago that everything rests on the past. */
function lastOrderOf(run: ShownRun | undefined): string | null {
  const day = run?.ratios.lastDay
  return run && day !== null && day !== undefined && isStale(day, run.asOf) ? dayFromNumber(day) : null
}

/** Customer equity, within the bounds that the model leaves, and what one per cent more of each driver adds. */
function equityOf(run: ShownRun | undefined, residual: number, values: Float64Array, newcomers: number, perNew: number): Pick<ValueOverview, 'equity' | 'future' | 'mean' | 'median' | 'drivers'> {
  const { spread, retention, newcomer } = run?.ratios ?? {}
  if (!run?.versionId || spread === undefined || retention === undefined || newcomer === undefined || !values.length) return { equity: null, future: null, mean: null, median: null, drivers: [] }
  const around = (cents: number) => ({ value: money(cents), lower: money(cents / spread), upper: money(cents * spread) })
  const future = newcomers * (newcomer * 100 - perNew)
  const sorted = values.slice().sort()
  return {
    equity: around(residual), future: money(future), mean: money(residual / values.length), median: money(sorted[values.length >> 1]!),
    drivers: [{ key: 'retain', gain: around(residual * retention) }, { key: 'margin', gain: around(residual * 0.01) }, { key: 'acquire', gain: around(future * 0.01) }],
  }
}

function layersOf(groups: readonly Group[], names: readonly string[]): ValueOverview['layers'] {
  const found = [...new Set(groups.flatMap((g) => (g.layer ? [g.layer] : [])))].sort((a, b) => a - b).map((layer) => ({ layer, sums: addUp(groups.filter((g) => g.layer === layer)) }))
  const profit = (s: Sums): number => Number(s.gross) - Number(s.discounts) - Number(s.returns) - Number(s.goods)
  const resources = (s: Sums): number => serviceOf(s) + Number(s.rewards) + Number(s.acquisition) + Number(s.retention)
  const whole = { customers: found.reduce((n, l) => n + l.sums.customers, 0), profit: found.reduce((n, l) => n + profit(l.sums), 0), resources: found.reduce((n, l) => n + resources(l.sums), 0) }
  const share = (part: number, of: number): number => (of > 0 ? part / of : 0)
  return found.map(({ layer, sums: s }) => ({
    layer, name: names[layer - 1] ?? String(layer), customers: s.customers, customerShare: share(s.customers, whole.customers), profit: money(profit(s)), profitShare: share(profit(s), whole.profit),
    resources: money(resources(s)), resourceShare: share(resources(s), whole.resources), net: money(s.net), residual: money(s.residual),
  }))
}

const classesOf = (groups: readonly Group[]): ValueOverview['classes'] => [1, 2, 3, 4].map((code) => {
  const s = addUp(groups.filter((g) => g.class === code))
  return { class: code, customers: s.customers, net: money(s.net), residual: money(s.residual), growth: money(s.growth) }
})
