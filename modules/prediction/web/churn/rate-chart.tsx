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
import { getChurnRates } from '../../churn/contract.ts'
import { texts } from '../../messages/churn.ts'
import { GroupChoice } from './group-choice.tsx'
import { inGroup, is, partiesAt } from './parties-at.ts'

const State = z.object({ rates: z.string().default('unit') })
type Shown = string | number | null
const end = 'end' as const

/** Who left in the last horizon, by group, each rate with its interval. */
export function RateChart() {
  const t = useText(texts).rates
  const f = useFormat()
  const go = useGo()
  const named = useNamed()
  const [{ rates: by }, setState] = useSearchState(State)
  const { data, error, refetch } = useCall(getChurnRates, { query: { by } }, { placeholderData: (before) => before })
  const groups = useMemo(() => (data?.groups ?? []).map((g) => ({ ...g, name: named(g.label) })).toSorted((a, b) => b.rate - a.rate), [data, named])
  const to = useCallback((key: string) => partiesAt({ all: [is('lastOutcome', 1), inGroup(by, key)].filter((c) => c !== undefined) }), [by])
  const option = useCallback((palette: Palette) => ({
    grid: { left: 8, right: 60, top: 8, bottom: 8, containLabel: true },
    xAxis: { type: 'value', min: 0, axisLabel: { formatter: (v: number) => f.percent(v, 0) } }, yAxis: { type: 'category', inverse: true, data: groups.map((g) => g.name) },
    series: [
      { type: 'bar', barMaxWidth: 18, itemStyle: { color: palette.series[0] }, data: groups.map((g) => ({ key: g.key, name: t.mark(g.name, f.percent(g.rate, 1), f.number(g.customers)), value: g.rate, said: f.percent(g.rate, 1) })) },
      { type: 'custom', silent: true, data: groups.map((g, i) => [i, g.lower, g.upper]), encode: { x: [1, 2], y: 0 }, renderItem: interval(palette.ink2) },
    ],
    tooltip: { formatter: ({ data: mark }: { data: { name: string } }) => mark.name },
  }), [groups, f, t])
  if (error) return <Card title={t.title}><ErrorState problem={error} again={() => void refetch()} /></Card>
  if (!data) return <Block height={320} />
  const table = {
    columns: [{ head: t.group }, { head: t.customers, align: end, show: (v: Shown) => f.number(Number(v)) }, { head: t.left, align: end, show: (v: Shown) => f.number(Number(v)) }, { head: t.rate, align: end, show: (v: Shown) => f.percent(Number(v), 1) }, { head: t.interval, align: end }],
    rows: groups.map((g) => ({ key: g.key, to: to(g.key), cells: [g.name, g.customers, g.left, g.rate, `${f.percent(g.lower, 0)}–${f.percent(g.upper, 0)}`] })),
  }
  return (
    <ChartBox title={t.title} definition={t.definition(f.number(data.horizon ?? 0))} asOf={data.asOf ?? undefined} table={table} name="churn-rates">
      <GroupChoice label={t.by} by={by} fields={data.fields} onChange={(rates) => setState({ rates })} />
      {groups.length ? <EChart key={by} label={t.title} height={40 + Math.max(3, groups.length) * 28} option={option} onPick={(key) => go(to(key))} /> : <EmptyState inline title={t.empty} />}
    </ChartBox>
  )
}

interface Api { value(dimension: number): number; coord(point: [number, number]): [number, number] }

/** A level line over a bar, from the interval's lower to its upper end. */
const interval = (colour: string) => (_: unknown, api: Api) => {
  const [x1, y1] = api.coord([api.value(1), api.value(0)])
  const [x2, y2] = api.coord([api.value(2), api.value(0)])
  return { type: 'line', shape: { x1, y1, x2, y2 }, style: { stroke: colour, lineWidth: 1.5 } }
}
