import { useCallback } from 'react'
import { useFormat } from '#platform/web/format.ts'
import { useText } from '#platform/web/text.ts'
import { ChartBox } from '#ui/chart/chart-box.tsx'
import { EChart } from '#ui/chart/e-chart.tsx'
import type { Palette } from '#ui/palette.ts'
import type { ChurnOverview } from '../../churn/contract.ts'
import { texts } from '../../messages/churn.ts'

type Shown = string | number | null
const end = 'end' as const

/** The days of the test, beside a picture of it. */
function useTested({ tested }: ChurnOverview): string | undefined {
  const t = useText(texts)
  const f = useFormat()
  return tested ? t.tested(f.day(tested.from), f.day(tested.to)) : undefined
}

/** Told against happened in ten groups: on the diagonal the chances are honest. */
export function CalibrationChart({ data }: { data: ChurnOverview }) {
  const t = useText(texts).calibration
  const f = useFormat()
  const tested = useTested(data)
  const c = data.calibration
  const option = useCallback((palette: Palette) => ({
    grid: { left: 8, right: 16, top: 32, bottom: 24, containLabel: true },
    xAxis: { type: 'value', min: 0, max: 1, name: t.told, nameLocation: 'middle', nameGap: 28, axisLabel: { formatter: (v: number) => f.percent(v, 0) } }, yAxis: { type: 'value', min: 0, max: 1, name: t.came, axisLabel: { formatter: (v: number) => f.percent(v, 0) } },
    series: [
      { type: 'line', name: t.perfect, symbol: 'none', silent: true, data: [[0, 0], [1, 1]], lineStyle: { type: 'dashed', width: 1, color: palette.lineStrong } },
      { type: 'custom', silent: true, data: c?.predicted.map((p, i) => [p, c.lower[i], c.upper[i]]), renderItem: whisker(palette.ink3) },
      { type: 'line', name: t.came, data: c?.predicted.map((p, i) => [p, c.actual[i]]), symbolSize: 8, lineStyle: { color: palette.series[0] }, itemStyle: { color: palette.series[0] } },
    ],
  }), [c, f, t])
  if (!c) return null
  const share = (v: Shown): string => f.percent(Number(v), 1)
  const table = {
    columns: [{ head: t.group }, { head: t.n, align: end, show: (v: Shown) => f.number(Number(v)) }, { head: t.told, align: end, show: share }, { head: t.came, align: end, show: share }],
    rows: c.n.map((n, i) => ({ key: String(i), cells: [String(i + 1), n, c.predicted[i]!, c.actual[i]!] })),
  }
  return <ChartBox title={t.title} note={tested} definition={t.definition} asOf={data.asOf ?? undefined} table={table} name="churn-calibration"><EChart label={t.title} height={280} option={option} /></ChartBox>
}

interface Api { value(dimension: number): number; coord(point: [number, number]): [number, number] }

/** An upright line from the interval's lower to its upper end. */
const whisker = (colour: string) => (_: unknown, api: Api) => {
  const [x1, y1] = api.coord([api.value(0), api.value(1)])
  const [x2, y2] = api.coord([api.value(0), api.value(2)])
  return { type: 'line', shape: { x1, y1, x2, y2 }, style: { stroke: colour, lineWidth: 1.5 } }
}

/** What is gained by calling the highest chances first. */
export function LiftChart({ data }: { data: ChurnOverview }) {
  const t = useText(texts).lift
  const f = useFormat()
  const tested = useTested(data)
  const l = data.lift
  const option = useCallback((palette: Palette) => ({
    grid: { left: 8, right: 16, top: 28, bottom: 24, containLabel: true }, legend: { top: 0 }, tooltip: { trigger: 'axis', valueFormatter: (v: number) => f.percent(v, 0) },
    xAxis: { type: 'category', boundaryGap: false, name: t.called, nameLocation: 'middle', nameGap: 28, data: ['0%', ...(l?.captured ?? []).map((_, i) => f.percent((i + 1) / 10, 0))] }, yAxis: { type: 'value', min: 0, max: 1, axisLabel: { formatter: (v: number) => f.percent(v, 0) } },
    series: [
      { type: 'line', name: t.reached, data: [0, ...(l?.captured ?? [])], lineStyle: { color: palette.series[0] }, itemStyle: { color: palette.series[0] }, areaStyle: { color: palette.jadeWash, opacity: 0.6 } },
      { type: 'line', name: t.random, symbol: 'none', data: [0, ...(l?.captured ?? []).map((_, i) => (i + 1) / 10)], lineStyle: { type: 'dashed', width: 1, color: palette.ink3 }, itemStyle: { color: palette.ink3 } },
    ],
  }), [l, f, t])
  if (!l) return null
  const share = (v: Shown): string => f.percent(Number(v), 0)
  const table = {
    columns: [{ head: t.called }, { head: t.rate, align: end, show: share }, { head: t.times, align: end, show: (v: Shown) => f.fixed(Number(v), 2) }, { head: t.reached, align: end, show: share }],
    rows: l.rate.map((rate, i) => ({ key: String(i), cells: [f.percent((i + 1) / 10, 0), rate, l.lift[i]!, l.captured[i]!] })),
  }
  return <ChartBox title={t.title} note={tested} definition={t.definition} asOf={data.asOf ?? undefined} table={table} name="churn-lift"><EChart label={t.title} height={280} option={option} /></ChartBox>
}
