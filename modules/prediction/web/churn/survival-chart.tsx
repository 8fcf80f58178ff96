import { useCallback } from 'react'
import { z } from 'zod'
import { useFormat } from '#platform/web/format.ts'
import { useSearchState } from '#platform/web/navigate.ts'
import { useNamed, useText } from '#platform/web/text.ts'
import { useCall } from '#platform/web/use-call.ts'
import { Card } from '#ui/card.tsx'
import { ChartBox } from '#ui/chart/chart-box.tsx'
import { EChart } from '#ui/chart/e-chart.tsx'
import type { Palette } from '#ui/palette.ts'
import { Block } from '#ui/skeleton.tsx'
import { EmptyState, ErrorState } from '#ui/states.tsx'
import { getSurvival, type SurvivalCurves } from '../../churn/contract.ts'
import { texts } from '../../messages/churn.ts'
import css from './churn.module.css'
import { GroupChoice } from './group-choice.tsx'
import { inGroup, partiesAt } from './parties-at.ts'

const State = z.object({ survival: z.string().default('none') })
type Shown = string | number | null
type Group = SurvivalCurves['groups'][number]
const end = 'end' as const
const dashes = ['solid', 'dashed', 'dotted', [8, 4], [2, 2], [12, 3, 3, 3]] as const

/** How long customers stay, by group: curves that differ by stroke as well as by colour, and whether groups differ. */
export function SurvivalChart() {
  const t = useText(texts).survival
  const f = useFormat()
  const named = useNamed()
  const [{ survival: by }, setState] = useSearchState(State)
  const { data, error, refetch } = useCall(getSurvival, { query: { by } }, { placeholderData: (before) => before })
  const option = useCallback((palette: Palette) => ({
    grid: { left: 8, right: 16, top: 28, bottom: 24, containLabel: true }, legend: { top: 0, type: 'scroll' }, tooltip: { trigger: 'axis', valueFormatter: (v: number) => f.percent(v, 0) },
    xAxis: { type: 'value', min: 0, name: t.month, nameLocation: 'middle', nameGap: 28, minInterval: 1 }, yAxis: { type: 'value', min: 0, max: 1, axisLabel: { formatter: (v: number) => f.percent(v, 0) } },
    series: (data?.groups ?? []).map((g, i) => ({ type: 'line', step: 'end', symbol: 'none', name: named(g.label), data: [[0, 1], ...g.month.map((m, s) => [m, g.survival[s]])], lineStyle: { color: palette.series[i % 6], type: dashes[i % 6] }, itemStyle: { color: palette.series[i % 6] } })),
  }), [data, f, t, named])
  if (error) return <Card title={t.title}><ErrorState problem={error} again={() => void refetch()} /></Card>
  if (!data) return <Block height={320} />
  const months = (n: number | null): string => (n === null ? t.notYet : t.months(f.number(n, 1)))
  const median = (g: Group): string => (g.median === null ? t.notYet : `${months(g.median)}${g.lower === null ? '' : ` (${f.number(g.lower, 1)}–${g.upper === null ? '' : f.number(g.upper, 1)})`}`)
  const table = {
    columns: [{ head: t.group }, { head: t.n, align: end, show: (v: Shown) => f.number(Number(v)) }, { head: t.left, align: end, show: (v: Shown) => f.number(Number(v)) }, { head: t.median, align: end }, ...[6, 12, 24].map((n) => ({ head: t.at(n), align: end, show: (v: Shown) => (v === null ? '—' : f.percent(Number(v), 0)) }))],
    rows: data.groups.map((g) => ({ key: g.key, to: linkOf(by, g.key), cells: [named(g.label), g.n, g.events, median(g), ...[6, 12, 24].map((n) => heightAt(g, n))] })),
  }
  const p = data.logRank && (data.logRank.p < 0.001 ? '< 0.001' : `= ${f.fixed(data.logRank.p, 3)}`)
  return (
    <ChartBox title={t.title} note={data.sampled ? t.sampled : undefined} definition={t.definition(f.number(data.horizon ?? 0))} asOf={data.asOf ?? undefined} table={table} name="survival">
      <GroupChoice label={t.by} by={by} fields={data.fields} onChange={(survival) => setState({ survival })} />
      {data.groups.length ? <EChart key={`${by} ${data.groups.length}`} label={t.title} height={280} option={option} /> : <EmptyState inline title={t.empty} />}
      {data.groups.length === 1 && <p className={css.verdict}>{t.median} {median(data.groups[0]!)}</p>}
      {p && <p className={css.verdict}>{data.logRank!.p < 0.05 ? t.differ(p) : t.alike(p)}</p>}
    </ChartBox>
  )
}

function linkOf(by: string, key: string): string | undefined {
  const group = inGroup(by, key)
  return group && partiesAt({ all: [group, { field: 'churnRisk', op: 'in', value: ['1', '2', '3', '4'] }] })
}

/** The height of the curve after some months; null where the watch was too short. */
function heightAt({ month, survival }: Group, n: number): number | null {
  if ((month.at(-1) ?? 0) < n) return null
  const at = month.findLastIndex((m) => m <= n)
  return at < 0 ? 1 : survival[at]!
}
