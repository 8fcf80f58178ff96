import { useCallback } from 'react'
import { useFormat } from '#platform/web/format.ts'
import { useGo } from '#platform/web/navigate.ts'
import { useText } from '#platform/web/text.ts'
import { ChartBox } from '#ui/chart/chart-box.tsx'
import { EChart } from '#ui/chart/e-chart.tsx'
import type { Palette } from '#ui/palette.ts'
import type { ValueOverview } from '../../contract.ts'
import { texts } from '../../messages/web.ts'
import { bought, partiesAt } from './behind.ts'
import { stepsOf } from './steps-of.ts'

/** From sales at list price down to what is left, step by step. */
export function Waterfall({ value }: { value: ValueOverview }) {
  const t = useText(texts).waterfall
  const f = useFormat()
  const go = useGo()
  const steps = stepsOf(value.statement)
  const money = (v: string | number | null): string => f.money(Number(v), value.currency)
  const table = {
    columns: [{ head: t.item }, { head: t.amount, align: 'end' as const, show: money }],
    rows: steps.map((s) => ({ key: s.key, to: behind(s.key), cells: [t.rows[s.key], s.amount] })),
  }
  const option = useCallback((palette: Palette) => ({
    grid: { left: 8, right: 56, top: 8, bottom: 4, containLabel: true }, tooltip: {},
    xAxis: { type: 'value', splitNumber: 4, axisLabel: { formatter: (v: number) => f.short(v), hideOverlap: true } }, yAxis: { type: 'category', inverse: true, data: stepsOf(value.statement).map((s) => t.rows[s.key]) },
    series: [
      { type: 'bar', stack: 'a', silent: true, itemStyle: { color: 'transparent' }, data: stepsOf(value.statement).map((s) => s.floor), tooltip: { show: false } },
      { type: 'bar', stack: 'a', barMaxWidth: 20, tooltip: { formatter: ({ data }: { data: { said: string } }) => data.said }, label: { show: true, position: 'right', fontSize: 11, color: palette.ink2, formatter: ({ data }: { data: { short: string } }) => data.short }, data: stepsOf(value.statement).map((s) => ({ key: s.key, name: t.rows[s.key], value: s.height, short: f.short(s.amount), said: `${t.rows[s.key]} ${f.money(s.amount, value.currency)}`, itemStyle: { color: s.total ? palette.series[0] : s.amount < 0 ? palette.series[3] : palette.series[2] } })) },
    ],
  }), [value, t, f])
  return (
    <ChartBox title={t.title} note={t.note} definition={t.definition(f.percent(value.margin), value.statement.assumed)} asOf={value.asOf ?? undefined} table={table} name="waterfall">
      <EChart label={t.label} height={290} option={option} onPick={(key) => go(behind(key))} />
    </ChartBox>
  )
}

/** Those with most of it first. */
const behind = (key: string): string => partiesAt(key === 'service' ? { field: 'serviceCost', op: 'atLeast', value: '0.01' } : bought, key === 'net' ? '-netValue' : '-revenue')
