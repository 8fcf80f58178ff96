import { useCallback, useMemo } from 'react'
import type { ReplyOf } from '#kernel/endpoint.ts'
import { useFormat } from '#platform/web/format.ts'
import { useText } from '#platform/web/text.ts'
import { ChartBox } from '#ui/chart/chart-box.tsx'
import { EChart } from '#ui/chart/e-chart.tsx'
import type { Palette } from '#ui/palette.ts'
import type { getModel } from '../contract.ts'
import { texts } from '../messages/web.ts'
import { type Kind, useKindWords } from './words.ts'

type Drift = ReplyOf<typeof getModel>['drift']
type Shown = string | number | null

/** The lines of the index by custom: below the first nothing has moved, above the second the model sees another world. */
const [STILL, MOVED] = [0.1, 0.25] as const

/** What has moved since the training, the latest day; and what was foretold against what came. */
export function DriftCharts({ kind, drift }: { kind: Kind; drift: Drift }) {
  const indices = drift.filter((d) => d.what.startsWith('psi:'))
  const came = drift.filter((d) => d.what === 'predicted' || d.what === 'observed')
  return (
    <div className="stack">
      {indices.length > 0 && <Indices kind={kind} points={indices} />}
      {came.length > 0 && <Came points={came} />}
    </div>
  )
}

function Indices({ kind, points }: { kind: Kind; points: Drift }) {
  const t = useText(texts).drift
  const f = useFormat()
  const words = useKindWords()
  const day = points.reduce((latest, p) => (p.day > latest ? p.day : latest), '')
  const rows = useMemo(() => points.filter((p) => p.day === day).toSorted((a, b) => b.value - a.value).slice(0, 12), [points, day])
  const option = useCallback((palette: Palette) => ({
    grid: { left: 8, right: 48, top: 8, bottom: 8, containLabel: true },
    xAxis: { type: 'value', min: 0, max: Math.max(0.3, ...rows.map((r) => r.value)), axisLabel: { formatter: (v: number) => f.number(v, 2) } },
    yAxis: { type: 'category', inverse: true, data: rows.map((r) => words.name(kind, r.what)) },
    series: [{ type: 'bar', barMaxWidth: 14, data: rows.map((r) => ({ name: words.name(kind, r.what), value: r.value, itemStyle: { color: r.value < STILL ? palette.jade : r.value < MOVED ? palette.amber : palette.vermilion } })), label: { show: true, position: 'right', color: palette.ink2, formatter: ({ value }: { value: number }) => f.fixed(value, 2) }, markLine: { symbol: 'none', silent: true, label: { show: false }, lineStyle: { color: palette.lineStrong }, data: [{ xAxis: STILL }, { xAxis: MOVED }] } }],
  }), [rows, f, kind, words])
  const said = (v: number): string => (v < STILL ? t.still : v < MOVED ? t.moving : t.moved)
  const end = 'end' as const
  const table = {
    columns: [{ head: t.what }, { head: t.value, align: end, show: (v: Shown) => `${f.fixed(Number(v), 3)} · ${said(Number(v))}` }, { head: t.n, align: end, show: (v: Shown) => f.number(Number(v)) }],
    rows: rows.map((r) => ({ key: r.what, cells: [words.name(kind, r.what), r.value, r.n] })),
  }
  return <ChartBox title={t.title} definition={t.definition} asOf={day} table={table} name="drift"><EChart label={t.title} height={30 + rows.length * 24} option={option} /></ChartBox>
}

function Came({ points }: { points: Drift }) {
  const t = useText(texts).drift
  const f = useFormat()
  const days = useMemo(() => [...new Set(points.map((p) => p.day))].toSorted(), [points])
  const of = useCallback((what: string, day: string): number | null => points.find((p) => p.what === what && p.day === day)?.value ?? null, [points])
  const option = useCallback((palette: Palette) => ({
    grid: { left: 8, right: 16, top: 28, bottom: 8, containLabel: true }, legend: { top: 0 }, tooltip: { trigger: 'axis', valueFormatter: (v: number) => f.percent(v, 1) },
    xAxis: { type: 'category', data: days.map((d) => f.day(d)) }, yAxis: { type: 'value', min: 0, axisLabel: { formatter: (v: number) => f.percent(v, 0) } },
    series: [{ type: 'line', name: t.foretold, data: days.map((d) => of('predicted', d)), lineStyle: { type: 'dashed', color: palette.series[1] }, itemStyle: { color: palette.series[1] } }, { type: 'line', name: t.happened, data: days.map((d) => of('observed', d)), lineStyle: { color: palette.series[0] }, itemStyle: { color: palette.series[0] } }],
  }), [days, of, f, t])
  const end = 'end' as const
  const share = (v: Shown): string => (v === null ? '—' : f.percent(Number(v), 1))
  const table = { columns: [{ head: t.at, show: (v: Shown) => f.day(String(v)) }, { head: t.foretold, align: end, show: share }, { head: t.happened, align: end, show: share }], rows: days.map((d) => ({ key: d, cells: [d, of('predicted', d), of('observed', d)] })) }
  return <ChartBox title={t.came} definition={t.cameDefinition} asOf={days.at(-1)} table={table} name="came-true"><EChart label={t.came} height={200} option={option} /></ChartBox>
}
