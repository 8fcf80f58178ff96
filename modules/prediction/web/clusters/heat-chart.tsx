import { useCallback } from 'react'
import { type Format, useFormat } from '#platform/web/format.ts'
import { useGo } from '#platform/web/navigate.ts'
import { useNamed, useText } from '#platform/web/text.ts'
import { ChartBox } from '#ui/chart/chart-box.tsx'
import { EChart } from '#ui/chart/e-chart.tsx'
import { heat } from '#ui/chart/heat.ts'
import type { Palette } from '#ui/palette.ts'
import type { Clustering } from '../../cluster/contract.ts'
import { texts } from '../../messages/discovery.ts'
import css from '../word/discovery.module.css'
import { is, partiesAt } from '../word/parties-at.ts'

const CELL = 96
const ROW = 34
const SIDE = 84
const FULL = 1.5

/** A feature's average as its reader writes it. */
export function sayFeature(f: Format, unit: Clustering['features'][number]['unit'], value: number, currency: string): string {
  if (unit === 'money') return f.money(value, currency)
  return unit === 'share' ? f.percent(value, 0) : f.number(value, value < 10 ? 1 : 0)
}

/** Groups by features: how far each group is from all customers, in standard deviations; what it has much of is dark, little is told by its sign. */
export function HeatChart({ found }: { found: Clustering }) {
  const t = useText(texts).clusters
  const f = useFormat()
  const go = useGo()
  const named = useNamed()
  const option = useCallback((palette: Palette) => ({
    grid: { left: SIDE, right: 4, top: 44, bottom: 4 }, tooltip: { formatter: ({ data: mark }: { data: { name: string } }) => mark.name },
    xAxis: { type: 'category', position: 'top', data: found.features.map((feature) => named(feature.label)), axisLine: { show: false }, axisLabel: { interval: 0, width: CELL - 8, overflow: 'break', color: palette.ink2, fontSize: 11 } },
    yAxis: { type: 'category', inverse: true, data: found.groups.map((group) => t.group(group.cluster)), axisLine: { show: false }, axisLabel: { color: palette.ink2 } },
    series: [{
      type: 'heatmap',
      data: found.groups.flatMap((group, y) => group.apart.map((apart, x) => {
        const much = apart > 0 ? heat(palette, Math.min(1, apart / FULL)) : { color: palette.sunken, ink: palette.ink2 }
        const said = `${apart > 0 ? '+' : ''}${f.fixed(apart, 1)}`
        const feature = found.features[x]!
        return { key: String(group.cluster), name: t.heat.mark(t.group(group.cluster), named(feature.label), said, sayFeature(f, feature.unit, group.mean[x]!, found.currency)), value: [x, y, apart], itemStyle: { color: much.color }, label: { show: true, color: much.ink, fontWeight: Math.abs(apart) >= 0.5 ? 600 : 400, formatter: said } }
      })),
    }],
  }), [found, f, named, t])
  const end = 'end' as const
  const table = {
    columns: [{ head: t.title }, { head: t.list.customers, align: end, show: (v: string | number | null) => f.number(Number(v)) }, ...found.features.map((feature) => ({ head: named(feature.label), align: end, show: (v: string | number | null) => sayFeature(f, feature.unit, Number(v), found.currency) }))],
    rows: [...found.groups.map((group) => ({ key: String(group.cluster), to: partiesAt(is('cluster', group.cluster)), cells: [`${t.group(group.cluster)} ${named(group.name)}`, group.customers, ...group.mean] })), { key: 'all', cells: [t.heat.all, found.groups.reduce((n, g) => n + g.customers, 0), ...found.features.map((feature) => feature.overall)] }],
  }
  return (
    <ChartBox title={t.heat.title} definition={t.heat.definition} asOf={found.asOf} table={table} name="clusters">
      <div className={css.scroll}><div style={{ minWidth: SIDE + found.features.length * CELL }}><EChart label={t.heat.label} height={50 + found.groups.length * ROW} option={option} onPick={(key) => go(partiesAt(is('cluster', key)))} /></div></div>
    </ChartBox>
  )
}
