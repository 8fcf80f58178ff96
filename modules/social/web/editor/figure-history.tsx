import { useCallback, useState } from 'react'
import { useFormat } from '#platform/web/format.ts'
import { useText } from '#platform/web/text.ts'
import { useCall } from '#platform/web/use-call.ts'
import { Button } from '#ui/button.tsx'
import { ChartBox } from '#ui/chart/chart-box.tsx'
import { EChart } from '#ui/chart/e-chart.tsx'
import type { Palette } from '#ui/palette.ts'
import { getFigures } from '../../contract.ts'
import { texts } from '../../messages/web.ts'

const end = 'end' as const
type Shown = string | number | null

/** What came of a publication over time, once it is asked for. */
export function FigureHistory({ id, name }: { id: string; name: string }) {
  const t = useText(texts).run
  const [open, setOpen] = useState(false)
  return open ? <History id={id} name={name} /> : <Button kind="text" onClick={() => setOpen(true)}>{t.history}</Button>
}

function History({ id, name }: { id: string; name: string }) {
  const t = useText(texts).run
  const f = useFormat()
  const { data } = useCall(getFigures, { params: { id } })
  const option = useCallback((palette: Palette) => ({
    grid: { left: 8, right: 16, top: 12, bottom: 8, containLabel: true }, tooltip: { trigger: 'axis' }, xAxis: { type: 'time' }, yAxis: { type: 'value', minInterval: 1 },
    series: [{ type: 'line', name: t.history, showSymbol: (data?.history.length ?? 0) < 40, itemStyle: { color: palette.series[0] }, lineStyle: { color: palette.series[0] }, data: (data?.history ?? []).map((h) => [h.at, (h.likes ?? 0) + (h.comments ?? 0) + (h.shares ?? 0)]) }],
  }), [data, t])
  const number = (v: Shown): string => (v === null ? '—' : f.number(Number(v)))
  if (!data?.history.length) return <p className="muted small">{t.historyEmpty}</p>
  const table = { columns: [{ head: t.at }, ...[t.views, t.likes, t.comments, t.shares].map((head) => ({ head, align: end, show: number }))], rows: data.history.map((h) => ({ key: h.at, cells: [f.moment(h.at), h.views, h.likes, h.comments, h.shares] })) }
  return <ChartBox title={`${t.history} · ${name}`} definition={t.definition} asOf={f.dayOf(data.history.at(-1)!.at)} table={table} name="social-figures"><EChart label={t.history} height={180} option={option} /></ChartBox>
}
