import { useCallback } from 'react'
import { useFormat } from '#platform/web/format.ts'
import { useText } from '#platform/web/text.ts'
import { ChartBox } from '#ui/chart/chart-box.tsx'
import { EChart } from '#ui/chart/e-chart.tsx'
import type { Palette } from '#ui/palette.ts'
import type { Clustering } from '../../cluster/contract.ts'
import { texts } from '../../messages/discovery.ts'

/** How steady the groups are and how well customers sit in them, by their number. */
export function TriedChart({ found }: { found: Clustering }) {
  const t = useText(texts).clusters.tried
  const f = useFormat()
  const option = useCallback((palette: Palette) => {
    const line = (name: string, pick: (tried: Clustering['tried'][number]) => number, colour: string, type: string) => ({ name, type: 'line', symbolSize: 8, lineStyle: { color: colour, type }, itemStyle: { color: colour }, data: found.tried.map((one) => ({ name: `k = ${one.k}, ${name}`, value: Math.round(pick(one) * 1000) / 1000 })) })
    return {
      grid: { left: 8, right: 16, top: 36, bottom: 8, containLabel: true }, legend: { top: 0, right: 0 }, tooltip: { trigger: 'axis' },
      xAxis: { type: 'category', data: found.tried.map((one) => `${one.k}${one.k === found.suggested ? `\n${t.suggested}` : one.k === found.k ? `\n${t.used}` : ''}`) }, yAxis: { type: 'value', min: 0, max: 1 },
      series: [line(t.stability, (one) => Math.max(0, one.stability), palette.series[0], 'solid'), line(t.silhouette, (one) => Math.max(0, one.silhouette), palette.series[2], 'dashed')],
    }
  }, [found, t])
  const end = 'end' as const
  const three = (v: string | number | null): string => f.fixed(Number(v), 3)
  const table = { columns: [{ head: t.k }, { head: t.stability, align: end, show: three }, { head: t.silhouette, align: end, show: three }], rows: found.tried.map((one) => ({ key: String(one.k), cells: [`${one.k}${one.k === found.suggested ? ` · ${t.suggested}` : ''}${one.k === found.k ? ` · ${t.used}` : ''}`, one.stability, one.silhouette] })) }
  return <ChartBox title={t.title} definition={t.definition} asOf={found.asOf} table={table} name="clusters-tried"><EChart label={t.label} height={320} option={option} /></ChartBox>
}
