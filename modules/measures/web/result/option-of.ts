import { heat } from '#ui/chart/heat.ts'
import type { Palette } from '#ui/palette.ts'
import type { Picture } from '../use-question.ts'
import type { Drawn, Point } from './series-of.ts'

export interface Said { /** What opens a point: its place. */ key: (point: Point) => string; value: (measure: number, value: number | null) => string; series: (index: number) => string; before: string; hidden: string }

const legendRoom = 32

/** An answer as ECharts draws it. Earlier figures are pale and dashed beside today's; withheld ones leave a gap. */
export function optionOf(kind: Exclude<Picture, 'table'>, drawn: Drawn, said: Said, palette: Palette): Record<string, unknown> {
  return kind === 'heat' ? heatOption(drawn, said, palette) : seriesOption(kind, drawn, said, palette)
}

function seriesOption(kind: 'line' | 'bar' | 'stacked', { names, series }: Drawn, said: Said, palette: Palette): Record<string, unknown> {
  const measure = series[0]?.measure ?? 0
  const compared = kind !== 'stacked' && series.some((s) => s.points.some((p) => p.before !== null))
  const across = kind === 'bar' && names.some((n) => n.length > 8) && names.length <= 30
  const category = { type: 'category', data: names, axisLabel: { hideOverlap: true, ...(across && { width: 140, overflow: 'truncate' }) }, ...(across && { inverse: true }) }
  const value = { type: 'value', axisLabel: { formatter: (v: number) => said.value(measure, v), hideOverlap: true } }
  const drawnSeries = series.flatMap((s, i) => {
    const color = palette.series[i % palette.series.length]!
    const data = s.points.map((p, at) => (p.value === null ? { value: p.hidden ? null : 0 } : { key: said.key(p), name: `${names[at]} ${said.series(i)}`, value: p.value }))
    const look = { type: kind === 'line' ? 'line' : 'bar', name: said.series(i), data, itemStyle: { color }, ...(kind === 'line' && { lineStyle: { color }, showSymbol: names.length <= 31 }), ...(kind === 'stacked' && { stack: 'all' }), barMaxWidth: 36 }
    if (!compared) return [look]
    const earlier = { type: look.type, name: `${said.series(i)} · ${said.before}`, data: s.points.map((p) => ({ value: p.before })), itemStyle: { color, opacity: 0.35 }, ...(kind === 'line' && { lineStyle: { color, type: 'dashed', opacity: 0.6 }, showSymbol: false }), barMaxWidth: 36 }
    return [look, earlier]
  })
  return {
    grid: { left: 8, right: 16, top: legendRoom, bottom: 8, containLabel: true }, legend: { top: 0, left: 0, type: 'scroll' },
    tooltip: { trigger: 'axis', axisPointer: { type: kind === 'line' ? 'line' : 'shadow' }, valueFormatter: (v: number | null) => (v === null || v === undefined ? said.hidden : said.value(measure, v)) },
    xAxis: across ? value : category, yAxis: across ? category : value, series: drawnSeries,
  }
}

function heatOption({ names, series }: Drawn, said: Said, palette: Palette): Record<string, unknown> {
  const most = Math.max(...series.flatMap((s) => s.points.map((p) => p.value ?? 0)), 1e-9)
  return {
    grid: { left: 8, right: 8, top: 8, bottom: 8, containLabel: true }, tooltip: { formatter: ({ data }: { data: { name: string } }) => data.name },
    xAxis: { type: 'category', data: series.map((_, i) => said.series(i)), axisLine: { show: false } }, yAxis: { type: 'category', inverse: true, data: names, axisLine: { show: false } },
    series: [{
      type: 'heatmap', data: series.flatMap((s, x) => s.points.map((p, y) => {
        const text = p.hidden ? said.hidden : said.value(s.measure, p.value ?? 0)
        const { color, ink } = p.value ? heat(palette, 0.06 + 0.94 * Math.max(0, p.value / most)) : { color: palette.sunken, ink: palette.ink3 }
        return { ...(p.value !== null && { key: said.key(p) }), name: `${names[y]} · ${said.series(x)}: ${text}`, value: [x, y, p.value ?? 0], itemStyle: { color }, label: { show: true, color: ink, formatter: text } }
      })),
    }],
  }
}
