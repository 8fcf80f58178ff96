import { useCallback, useMemo } from 'react'
import { useFormat } from '#platform/web/format.ts'
import { useGo } from '#platform/web/navigate.ts'
import { useNamed, useText } from '#platform/web/text.ts'
import { ChartBox } from '#ui/chart/chart-box.tsx'
import { EChart } from '#ui/chart/e-chart.tsx'
import type { Palette } from '#ui/palette.ts'
import type { ChurnOverview } from '../../churn/contract.ts'
import { bandNames, GONE } from '../../churn/vocabulary.ts'
import { texts } from '../../messages/churn.ts'
import { is, partiesAt } from './parties-at.ts'

type Shown = string | number | null

/** The bands by money at stake, each with how many customers hold it. */
export function BandChart({ data: { bands, currency, asOf } }: { data: ChurnOverview }) {
  const t = useText(texts).bands
  const f = useFormat()
  const go = useGo()
  const named = useNamed()
  const rows = useMemo(() => bands.filter((b) => b.band !== GONE).map((b) => ({ ...b, name: named(bandNames[b.band]!), money: Number(b.stake) })), [bands, named])
  const total = rows.reduce((sum, b) => sum + b.money, 0)
  const option = useCallback((palette: Palette) => ({
    grid: { left: 8, right: 110, top: 8, bottom: 8, containLabel: true },
    xAxis: { type: 'value', min: 0, axisLabel: { formatter: (v: number) => f.short(v), hideOverlap: true } }, yAxis: { type: 'category', inverse: true, data: rows.map((r) => r.name) },
    series: [{
      type: 'bar', barMaxWidth: 34, label: { show: true, position: 'right', color: palette.ink2, formatter: ({ data }: { data: { said: string } }) => data.said },
      data: rows.map((r) => ({ key: String(r.band), name: t.mark(r.name, f.number(r.customers), f.money(r.money, currency)), said: f.number(r.customers), value: r.money, itemStyle: { color: [palette.vermilion, palette.amber, palette.series[0]][r.band - 1] } })),
    }],
    tooltip: { formatter: ({ data }: { data: { name: string } }) => data.name },
  }), [rows, f, t, currency])
  const end = 'end' as const
  const money = (v: Shown): string => f.money(Number(v), currency)
  const table = {
    columns: [{ head: t.band }, { head: t.customers, align: end, show: (v: Shown) => f.number(Number(v)) }, { head: t.stake, align: end, show: money }, { head: t.share, align: end, show: (v: Shown) => f.percent(Number(v)) }, { head: t.value, align: end, show: money }],
    rows: rows.map((r) => ({ key: String(r.band), to: partiesAt(is('churnRisk', r.band)), cells: [r.name, r.customers, r.money, total > 0 ? r.money / total : 0, Number(r.value)] })),
  }
  return <ChartBox title={t.title} definition={t.definition} asOf={asOf ?? undefined} table={table} name="churn-bands"><EChart label={t.title} height={200} option={option} onPick={(band) => go(partiesAt(is('churnRisk', band)))} /></ChartBox>
}
