import { useCallback } from 'react'
import type { Filter } from '#kernel/filter.ts'
import { useFormat } from '#platform/web/format.ts'
import { Link, useGo } from '#platform/web/navigate.ts'
import { useLanguage } from '#platform/web/language.ts'
import { useText } from '#platform/web/text.ts'
import { useCall } from '#platform/web/use-call.ts'
import { Card } from '#ui/card.tsx'
import { ChartBox } from '#ui/chart/chart-box.tsx'
import { EChart } from '#ui/chart/e-chart.tsx'
import type { Palette } from '#ui/palette.ts'
import { Block } from '#ui/skeleton.tsx'
import { EmptyState, ErrorState } from '#ui/states.tsx'
import { type Arrivals, getArrivals } from '../../recommendation/contract.ts'
import { texts } from '../../messages/discovery.ts'
import css from '../word/discovery.module.css'
import { partiesAt } from '../word/parties-at.ts'

type Shown = string | number | null
const end = 'end' as const

/** Whoever is expected in a week; the first also holds who was expected before and is not overdue yet. */
const inWeek = ({ asOf, weeks }: Arrivals, w: number): Filter => (w === 0
  ? { all: [{ field: 'expectedOrder', op: 'atMost', value: weeks[0]!.to }, { field: 'lateOrder', op: 'atLeast', value: asOf }] }
  : { field: 'expectedOrder', op: 'between', value: [weeks[w]!.from, weeks[w]!.to] })
const overdue = ({ asOf }: Arrivals): Filter => ({ field: 'lateOrder', op: 'before', value: asOf })
const later = ({ weeks }: Arrivals): Filter => ({ field: 'expectedOrder', op: 'after', value: nextDay(weeks.at(-1)!.to) })
const nextDay = (day: string): string => new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10)

/** How many customers are expected week by week, and who is overdue. */
export function ArrivalsChart() {
  const t = useText(texts).products.arrivals
  const { data, error, refetch } = useCall(getArrivals, {})
  if (error) return <Card title={t.title}><ErrorState problem={error} again={() => void refetch()} /></Card>
  if (!data) return <Block height={360} />
  return data.arrivals ? <Weeks arrivals={data.arrivals} /> : <Card title={t.title}><EmptyState inline title={t.none} /></Card>
}

function Weeks({ arrivals }: { arrivals: Arrivals }) {
  const t = useText(texts).products.arrivals
  const f = useFormat()
  const go = useGo()
  const language = useLanguage()
  const option = useCallback((palette: Palette) => ({
    grid: { left: 8, right: 8, top: 16, bottom: 8, containLabel: true },
    tooltip: { formatter: ({ data: mark }: { data: { name: string; value: number } }) => `${mark.name}<br>${f.number(mark.value)}` },
    xAxis: { type: 'category', data: arrivals.weeks.map((w) => w.from.slice(5)), axisLabel: { hideOverlap: true } }, yAxis: { type: 'value', minInterval: 1 },
    series: [{ type: 'bar', barMaxWidth: 28, itemStyle: { color: palette.series[0] }, data: arrivals.weeks.map((w, i) => ({ key: String(i), name: t.week(f.day(w.from), f.day(w.to)), value: w.parties })) }],
  }), [arrivals, f, t])
  const table = {
    columns: [{ head: t.weekHead }, { head: t.parties, align: end, show: (v: Shown) => f.number(Number(v)) }],
    rows: [{ key: 'overdue', to: partiesAt(overdue(arrivals)), cells: [t.overdueRow, arrivals.overdue] }, ...arrivals.weeks.map((w, i) => ({ key: w.from, to: partiesAt(inWeek(arrivals, i)), cells: [t.week(f.day(w.from), f.day(w.to)), w.parties] })), { key: 'later', to: partiesAt(later(arrivals)), cells: [t.laterRow, arrivals.later] }],
  }
  return (
    <ChartBox title={t.title} definition={t.definition} asOf={arrivals.asOf} table={table} name="arrivals">
      <div className={css.choice}><Link to={partiesAt(overdue(arrivals))}>{t.overdue(f.number(arrivals.overdue))}</Link><Link to={partiesAt(later(arrivals))}>{t.later(f.number(arrivals.later))}</Link></div>
      <EChart label={t.label} height={240} option={option} onPick={(key) => go(partiesAt(inWeek(arrivals, Number(key))))} />
      {arrivals.card && <ul className={css.card}>{arrivals.card[language].map((line) => <li key={line}>{line}</li>)}</ul>}
    </ChartBox>
  )
}
