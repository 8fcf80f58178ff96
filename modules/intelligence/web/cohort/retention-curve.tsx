import { useCallback, useMemo } from 'react'
import type { Cohorts } from '../../contract.ts'
import { useFormat } from '#platform/web/format.ts'
import { useText } from '#platform/web/text.ts'
import { ChartBox } from '#ui/chart/chart-box.tsx'
import { EChart } from '#ui/chart/e-chart.tsx'
import type { Palette } from '#ui/palette.ts'
import { texts } from '../../messages/web.ts'
import { retentionOf } from './retention.ts'

/** All cohorts together as one curve, from the month after the first purchase on. */
export function RetentionCurve({ data }: { data: Cohorts }) {
  const t = useText(texts).cohorts
  const f = useFormat()
  const points = useMemo(() => retentionOf(data.cohorts, data.asOf.slice(0, 7)).slice(1), [data])
  const option = useCallback((palette: Palette) => ({
    grid: { left: 8, right: 20, top: 16, bottom: 8, containLabel: true },
    tooltip: { trigger: 'axis', valueFormatter: (v: number) => f.percent(v) },
    xAxis: { type: 'category', boundaryGap: false, data: points.map((p) => t.after(p.month)), axisLabel: { hideOverlap: true } },
    yAxis: { type: 'value', min: 0, axisLabel: { formatter: (v: number) => f.percent(v, 0) } },
    series: [{ type: 'line', name: t.as.share, data: points.map((p) => ({ name: t.after(p.month), value: p.share })), areaStyle: { color: palette.jadeWash, opacity: 0.6 }, lineStyle: { color: palette.series[0] }, itemStyle: { color: palette.series[0] } }],
  }), [points, f, t])
  const end = 'end' as const
  const table = {
    columns: [{ head: t.month, show: (v: string | number | null) => t.after(Number(v)) }, { head: t.size, align: end, show: (v: string | number | null) => f.number(Number(v)) }, { head: t.as.count, align: end, show: (v: string | number | null) => f.number(Number(v)) }, { head: t.as.share, align: end, show: (v: string | number | null) => f.percent(Number(v)) }],
    rows: points.map((p) => ({ key: String(p.month), cells: [p.month, p.size, p.active, p.share] })),
  }
  if (!points.length) return null
  return <ChartBox title={t.curve} note={t.curveNote} definition={t.curveDefinition} asOf={data.asOf} table={table} name="retention"><EChart label={t.curve} height={220} option={option} /></ChartBox>
}
