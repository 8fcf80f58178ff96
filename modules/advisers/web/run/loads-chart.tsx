import { useCallback } from 'react'
import { useFormat } from '#platform/web/format.ts'
import { useGo } from '#platform/web/navigate.ts'
import { useText } from '#platform/web/text.ts'
import { ChartBox } from '#ui/chart/chart-box.tsx'
import { EChart } from '#ui/chart/e-chart.tsx'
import type { Palette } from '#ui/palette.ts'
import type { AdviserLoad, Run } from '../../contract.ts'
import { texts } from '../../messages/web.ts'

const [ROW, HEAD] = [44, 64]

/** What each adviser has in hand now and would have, against what they can take; a bar opens the parties proposed for them. */
export function LoadsChart({ run, loads }: { run: Run; loads: readonly AdviserLoad[] }) {
  const t = useText(texts).run
  const f = useFormat()
  const go = useGo()
  const pathOf = (id: string): string => `/parties/matching/${run.id}?view=all&after=${id}`
  const option = useCallback((palette: Palette) => {
    const bar = (name: string, color: string | undefined, of: (l: AdviserLoad) => number) => ({ name, type: 'bar', barMaxWidth: 14, itemStyle: { color }, data: loads.map((l) => ({ name: `${l.adviser.name} ${name}`, value: of(l), key: l.adviser.id })) })
    return {
      grid: { left: 8, right: 24, top: 34, bottom: 8, containLabel: true }, legend: { top: 0, left: 0, textStyle: { color: palette.ink2 }, itemWidth: 14, data: [t.before, t.after, t.capacity] }, tooltip: { trigger: 'axis', axisPointer: { type: 'shadow' } }, xAxis: { type: 'value', min: 0 }, yAxis: { type: 'category', inverse: true, data: loads.map((l) => l.adviser.name), triggerEvent: false },
      series: [bar(t.before, palette.series[2], (l) => l.before), bar(t.after, palette.series[0], (l) => l.after), { name: t.capacity, type: 'scatter', symbol: 'rect', symbolSize: [3, 34], itemStyle: { color: palette.ink }, data: loads.map((l) => [l.capacity, l.adviser.name]) }],
    }
  }, [JSON.stringify(loads), t])
  const end = 'end' as const
  const whole = (v: string | number | null): string => (v === null ? '—' : f.number(Number(v)))
  const columns = [{ head: t.adviser }, { head: t.capacity, align: end, show: whole }, { head: t.before, align: end, show: whole }, { head: t.after, align: end, show: whole }, { head: t.greedy, align: end, show: whole }, { head: t.customers, align: end, show: whole }, { head: t.meanFit, align: end, show: (v: string | number | null) => (v === null ? '—' : f.fixed(Number(v), 1)) }]
  const table = { columns, rows: loads.map((l) => ({ key: l.adviser.id, to: pathOf(l.adviser.id), cells: [l.adviser.name, l.capacity, l.before, l.after, l.greedy, l.partiesAfter, l.fitAfter] })) }
  const said = loads.slice(0, 10).map((l) => `${l.adviser.name} ${f.number(l.before)} → ${f.number(l.after)} / ${f.number(l.capacity)}`).join(', ')
  return <ChartBox title={t.loads} definition={t.loadsDefinition} asOf={run.computedAt ? f.dayOf(run.computedAt) : undefined} table={table} name="adviser-loads"><EChart label={`${t.loads}: ${said}`} height={HEAD + ROW * Math.max(1, loads.length)} option={option} onPick={(id) => go(pathOf(id))} /></ChartBox>
}
