import { Segmented } from 'antd'
import { useCallback, useMemo } from 'react'
import { z } from 'zod'
import { useFormat } from '#platform/web/format.ts'
import { useGo, useSearchState } from '#platform/web/navigate.ts'
import { useNamed, useText } from '#platform/web/text.ts'
import { useCall } from '#platform/web/use-call.ts'
import { Card } from '#ui/card.tsx'
import { ChartBox } from '#ui/chart/chart-box.tsx'
import { EChart } from '#ui/chart/e-chart.tsx'
import type { Palette } from '#ui/palette.ts'
import { Block } from '#ui/skeleton.tsx'
import { EmptyState, ErrorState } from '#ui/states.tsx'
import { findTriggers, type TriggerEvent, TriggerTarget } from '../../trigger/contract.ts'
import { texts } from '../../messages/discovery.ts'
import css from '../word/discovery.module.css'
import { partiesAt, touched } from '../word/parties-at.ts'

const State = z.object({ before: TriggerTarget.default('first-order') })
type Shown = string | number | null
const end = 'end' as const
const targets = ['first-order', 'upgrade', 'leaving'] as const

/** What tends to come before a first order, an upgrade and a leaving: each share with its interval, beside that of just any day. */
export function TriggerChart() {
  const t = useText(texts).signals.triggers
  const f = useFormat()
  const go = useGo()
  const named = useNamed()
  const [{ before }, setState] = useSearchState(State)
  const { data, error, refetch } = useCall(findTriggers, {})
  const rows = useMemo(() => (data?.triggers ?? []).filter((one) => one.target === before).toSorted((a, b) => b.lower - a.lower), [data, before])
  const say = useCallback((one: TriggerEvent) => t.mark(named(one.label), f.percent(one.share, 1), f.number(one.lift, 1)), [f, named, t])
  const option = useCallback((palette: Palette) => ({
    grid: { left: 8, right: 24, top: 12, bottom: 8, containLabel: true }, tooltip: { formatter: ({ data: mark }: { data: { name?: string } }) => mark.name ?? '' },
    xAxis: { type: 'value', min: 0, axisLabel: { formatter: (v: number) => f.percent(v, 0) } }, yAxis: { type: 'category', inverse: true, data: rows.map((one) => named(one.label)) },
    series: [
      { type: 'custom', silent: true, data: rows.map((one, i) => [i, one.lower, one.upper]), encode: { x: [1, 2], y: 0 }, renderItem: interval(palette.ink3) },
      { type: 'scatter', symbolSize: 12, data: rows.map((one, i) => ({ key: one.kind, name: say(one), value: [one.share, i], itemStyle: { color: one.believed ? palette.series[0] : palette.sheet, borderColor: palette.series[0], borderWidth: 2 } })), markLine: { silent: true, symbol: 'none', lineStyle: { color: palette.ink3, type: 'dashed' }, label: { formatter: t.base, color: palette.ink3, position: 'insideEndTop', rotate: 0, align: 'left', padding: [0, 0, 0, 8] }, data: rows.length ? [{ xAxis: rows[0]!.base }] : [] } },
    ],
  }), [rows, f, named, say, t])
  if (error) return <Card title={t.title}><ErrorState problem={error} again={() => void refetch()} /></Card>
  if (!data) return <Block height={320} />
  const window = rows[0]?.windowDays ?? 30
  const share = (v: Shown): string => f.percent(Number(v), 1)
  const table = {
    columns: [{ head: t.kind }, { head: t.n, align: end, show: (v: Shown) => f.number(Number(v)) }, { head: t.share, align: end, show: share }, { head: t.interval, align: end }, { head: t.base, align: end, show: share }, { head: t.lift, align: end, show: (v: Shown) => f.number(Number(v), 1) }, { head: t.believed }],
    rows: rows.map((one) => ({ key: one.kind, to: partiesAt(touched(one.kind, one.windowDays)), cells: [named(one.label), one.n, one.share, `${f.percent(one.lower, 1)} – ${f.percent(one.upper, 1)}`, one.base, one.lift, one.believed ? t.yes : t.no] })),
  }
  return (
    <ChartBox title={t.title} note={t.open} definition={t.definition(f.number(window), t.about[before])} asOf={data.asOf ?? undefined} table={table} name="triggers">
      <div className={css.choice}><span>{t.target} <Segmented size="small" aria-label={t.target} value={before} onChange={(next) => setState({ before: next })} options={targets.map((value) => ({ value, label: t.targets[value] }))} /></span></div>
      {rows.length ? <EChart key={before} label={t.label} height={50 + rows.length * 30} option={option} onPick={(key) => go(partiesAt(touched(key, window)))} /> : <EmptyState inline title={t.empty} text={t.emptyText} />}
    </ChartBox>
  )
}

interface Api { value(dimension: number): number; coord(point: [number, number]): [number, number] }

/** A level line from an interval's lower to its upper end. */
const interval = (colour: string) => (_: unknown, api: Api) => {
  const [x1, y1] = api.coord([api.value(1), api.value(0)])
  const [x2, y2] = api.coord([api.value(2), api.value(0)])
  return { type: 'line', shape: { x1, y1, x2, y2 }, style: { stroke: colour, lineWidth: 2 } }
}
