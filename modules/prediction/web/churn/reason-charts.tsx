import { useCallback, useMemo } from 'react'
import { useFormat } from '#platform/web/format.ts'
import { useGo } from '#platform/web/navigate.ts'
import { useNamed, useText } from '#platform/web/text.ts'
import { Card } from '#ui/card.tsx'
import { ChartBox } from '#ui/chart/chart-box.tsx'
import { EChart } from '#ui/chart/e-chart.tsx'
import type { Palette } from '#ui/palette.ts'
import { EmptyState } from '#ui/states.tsx'
import type { ChurnOverview } from '../../churn/contract.ts'
import { causeNames, reasonNames } from '../../churn/vocabulary.ts'
import { texts } from '../../messages/churn.ts'
import { is, partiesAt } from './parties-at.ts'

type Shown = string | number | null
interface Bar { key: string; name: string; value: number; said: string }

const height = (rows: number): number => 24 + Math.max(3, rows) * 30

/** Bars that open the parties behind them. */
function Bars({ bars, label, open }: { bars: readonly Bar[]; label: string; open: (key: string) => string }) {
  const go = useGo()
  const f = useFormat()
  const option = useCallback((palette: Palette) => ({
    grid: { left: 8, right: 90, top: 8, bottom: 8, containLabel: true },
    xAxis: { type: 'value', min: 0, minInterval: 1, axisLabel: { formatter: (v: number) => f.short(v), hideOverlap: true } }, yAxis: { type: 'category', inverse: true, data: bars.map((b) => b.name) },
    series: [{ type: 'bar', barMaxWidth: 20, itemStyle: { color: palette.series[0] }, data: bars.map(({ key, name, value, said }) => ({ key, name, value, said })), label: { show: true, position: 'right', color: palette.ink2, formatter: ({ data }: { data: { said: string } }) => data.said } }],
  }), [bars, f])
  return <EChart label={label} height={height(bars.length)} option={option} onPick={(key) => go(open(key))} />
}

const withReason = (code: string): string => partiesAt({ all: [{ field: 'churnRisk', op: 'in', value: ['1', '2'] }, is('churnReason', code)] })

/** What speaks for leaving, over all customers to be called: the strongest sign of each. */
export function ReasonChart({ data: { reasons, importance, currency, asOf } }: { data: ChurnOverview }) {
  const t = useText(texts).reasons
  const f = useFormat()
  const named = useNamed()
  const rows = useMemo(() => reasons.map((r) => ({ ...r, name: named(reasonNames[r.code]!), money: Number(r.stake) })).toSorted((a, b) => b.money - a.money), [reasons, named])
  const bars = useMemo(() => rows.map((r) => ({ key: String(r.code), name: r.name, value: r.money, said: f.number(r.customers) })), [rows, f])
  const end = 'end' as const
  const table = {
    columns: [{ head: t.reason }, { head: t.customers, align: end, show: (v: Shown) => f.number(Number(v)) }, { head: t.stake, align: end, show: (v: Shown) => f.money(Number(v), currency) }, { head: t.weight, align: end, show: (v: Shown) => f.percent(Number(v)) }],
    rows: rows.map((r) => ({ key: String(r.code), to: withReason(String(r.code)), cells: [r.name, r.customers, r.money, importance[r.code] ?? 0] })),
  }
  return <ChartBox title={t.title} definition={t.definition} asOf={asOf ?? undefined} table={table} name="churn-reasons"><Bars bars={bars} label={t.title} open={withReason} /></ChartBox>
}

const YEAR_DAYS = 365
const byCause = (cause: string): string => partiesAt({ all: [is('exitCause', cause), { field: 'exitDay', op: 'within', value: YEAR_DAYS }] })

/** Why customers left, as people noted it. */
export function CauseChart({ data: { causes, asOf } }: { data: ChurnOverview }) {
  const t = useText(texts).causes
  const f = useFormat()
  const named = useNamed()
  const all = causes.reduce((total, c) => total + c.exits, 0)
  const bars = useMemo(() => causes.map((c) => ({ key: c.cause, name: named(causeNames[c.cause]), value: c.exits, said: f.percent(c.exits / all) })), [causes, named, f, all])
  if (!causes.length) return <Card title={t.title}><EmptyState inline title={t.empty} text={t.emptyText} /></Card>
  const end = 'end' as const
  const table = { columns: [{ head: t.cause }, { head: t.exits, align: end, show: (v: Shown) => f.number(Number(v)) }, { head: t.share, align: end, show: (v: Shown) => f.percent(Number(v)) }], rows: bars.map((b) => ({ key: b.key, to: byCause(b.key), cells: [b.name, b.value, b.value / all] })) }
  return <ChartBox title={t.title} definition={t.definition} asOf={asOf ?? undefined} table={table} name="exit-causes"><Bars bars={bars} label={t.title} open={byCause} /></ChartBox>
}
