import { useCallback } from 'react'
import { useFormat } from '#platform/web/format.ts'
import { useGo } from '#platform/web/navigate.ts'
import { useNamed, useText } from '#platform/web/text.ts'
import { ChartBox } from '#ui/chart/chart-box.tsx'
import { EChart } from '#ui/chart/e-chart.tsx'
import type { Palette } from '#ui/palette.ts'
import type { Clustering } from '../../cluster/contract.ts'
import { texts } from '../../messages/discovery.ts'
import { is, partiesAt } from '../word/parties-at.ts'

const shapes = ['circle', 'triangle', 'rect', 'diamond', 'roundRect', 'pin'] as const

/** Where groups and some of their customers lie in the two directions in which customers differ most; colour and shape tell the group. */
export function PlaneChart({ found }: { found: Clustering }) {
  const t = useText(texts).clusters
  const f = useFormat()
  const go = useGo()
  const named = useNamed()
  const option = useCallback((palette: Palette) => {
    const look = (cluster: number) => ({ color: palette.series[cluster % palette.series.length], shape: shapes[cluster % shapes.length] })
    const most = Math.max(1, ...found.groups.map((g) => g.customers))
    return {
      grid: { left: 8, right: 16, top: 16, bottom: 8, containLabel: true }, tooltip: { formatter: ({ data: mark }: { data: { name: string } }) => mark.name },
      xAxis: { type: 'value', name: t.plane.x, nameLocation: 'middle', nameGap: 24, axisLabel: { show: false }, splitLine: { show: false } }, yAxis: { type: 'value', name: t.plane.y, nameLocation: 'middle', nameGap: 12, axisLabel: { show: false }, splitLine: { show: false } },
      series: [
        { type: 'scatter', silent: true, tooltip: { show: false }, data: found.points.map(({ at, cluster }) => ({ value: at, symbol: look(cluster).shape, symbolSize: 5, itemStyle: { color: look(cluster).color, opacity: 0.45 } })) },
        { type: 'scatter', data: found.groups.map((group, c) => ({ key: String(group.cluster), name: t.plane.mark(t.group(group.cluster), named(group.name), f.number(group.customers)), value: group.picture, symbol: look(c).shape, symbolSize: 22 + 26 * Math.sqrt(group.customers / most), itemStyle: { color: look(c).color, borderColor: palette.sheet, borderWidth: 2 }, label: { show: true, formatter: String(group.cluster), color: palette.onJade, fontWeight: 600 } })) },
      ],
    }
  }, [found, f, named, t])
  const end = 'end' as const
  const table = {
    columns: [{ head: t.title }, { head: t.list.name }, { head: t.plane.x, align: end, show: (v: string | number | null) => f.fixed(Number(v), 2) }, { head: t.plane.y, align: end, show: (v: string | number | null) => f.fixed(Number(v), 2) }],
    rows: found.groups.map((group) => ({ key: String(group.cluster), to: partiesAt(is('cluster', group.cluster)), cells: [t.group(group.cluster), named(group.name), ...group.picture] })),
  }
  return <ChartBox title={t.plane.title} definition={t.plane.definition(f.percent(found.explained, 0))} asOf={found.asOf} table={table} name="clusters-plane"><EChart label={t.plane.label} height={320} option={option} onPick={(key) => go(partiesAt(is('cluster', key)))} /></ChartBox>
}
