import { Segmented } from 'antd'
import { useCallback, useMemo } from 'react'
import { z } from 'zod'
import type { Cohorts } from '../../contract.ts'
import { useFormat } from '#platform/web/format.ts'
import { useGo, useSearchState } from '#platform/web/navigate.ts'
import { useText } from '#platform/web/text.ts'
import { ChartBox } from '#ui/chart/chart-box.tsx'
import { EChart } from '#ui/chart/e-chart.tsx'
import { heat } from '#ui/chart/heat.ts'
import type { Palette } from '#ui/palette.ts'
import { texts } from '../../messages/web.ts'
import css from '../insight/insight.module.css'
import { partiesAt } from '../word/parties-at.ts'
import { lastDay, monthAfter } from './retention.ts'

const State = z.object({ as: z.enum(['share', 'count', 'revenue']).default('share'), span: z.enum(['latest', 'everything']).default('latest') })
const LATEST = 24
const [CELL, ROW, SIDE] = [54, 30, 116] as const

const within = (field: string, month: string) => ({ field, op: 'between' as const, value: [`${month}-01`, lastDay(month)] })
/** Those of a cohort who bought in the n-th month after; month 0 is all of them. */
const behind = (month: string, n: number): string => partiesAt(n === 0 ? within('firstOrder', month) : { all: [within('firstOrder', month), within('bought', monthAfter(month, n))] })

/** Each month's first buyers and how many came again: share, count or revenue. */
export function CohortTriangle({ data }: { data: Cohorts }) {
  const t = useText(texts).cohorts
  const f = useFormat()
  const go = useGo()
  const [{ as, span }, setState] = useSearchState(State)
  const cohorts = useMemo(() => (span === 'latest' ? data.cohorts.slice(-LATEST) : data.cohorts), [data, span])
  const longest = Math.max(...cohorts.map((c) => c.active.length))
  const say = useCallback((v: number) => (as === 'share' ? f.percent(v, v < 0.1 ? 1 : 0) : as === 'count' ? f.number(v) : f.money(v, data.currency)), [as, f, data.currency])
  const option = useCallback((palette: Palette) => {
    const of = (c: Cohorts['cohorts'][number], n: number): number => (as === 'share' ? c.active[n]! / c.size : as === 'count' ? c.active[n]! : Number(c.revenue[n]))
    const most = Math.max(...cohorts.flatMap((c) => c.active.map((_, n) => (n === 0 ? 0 : of(c, n)))), 0.0001)
    return {
      grid: { left: SIDE, right: 4, top: 26, bottom: 4, containLabel: false },
      xAxis: { type: 'category', position: 'top', data: Array.from({ length: longest }, (_, n) => (n === 0 ? t.after(0) : String(n))), axisLine: { show: false } },
      yAxis: { type: 'category', inverse: true, data: cohorts.map((c) => `${f.month(c.month)}  ${f.number(c.size)}`), axisLine: { show: false }, axisLabel: { color: palette.ink2 } },
      tooltip: { formatter: ({ data: cell }: { data: { name: string } }) => cell.name },
      series: [{
        type: 'heatmap',
        data: cohorts.flatMap((c, y) => c.active.map((_, n) => {
          const value = of(c, n)
          const { color, ink } = n === 0 ? { color: palette.sunken, ink: palette.ink2 } : heat(palette, value / most)
          return { key: `${c.month} ${n}`, name: t.mark(f.month(c.month), n, say(value)), value: [n, y, value], itemStyle: { color }, label: { show: true, color: ink, fontSize: 11, formatter: say(value) } }
        })),
      }],
    }
  }, [cohorts, as, longest, f, t, say])
  const end = 'end' as const
  const table = {
    columns: [{ head: t.month, show: (v: string | number | null) => f.month(String(v)) }, { head: t.size, align: end, show: (v: string | number | null) => f.number(Number(v)) }, ...Array.from({ length: longest }, (_, n) => ({ head: t.after(n), align: end, show: (v: string | number | null) => (v === null ? '' : say(Number(v))) }))],
    rows: cohorts.map((c) => ({ key: c.month, to: behind(c.month, 0), cells: [c.month, c.size, ...Array.from({ length: longest }, (_, n) => (n >= c.active.length ? null : as === 'share' ? c.active[n]! / c.size : as === 'count' ? c.active[n]! : Number(c.revenue[n])))] })),
  }
  return (
    <ChartBox title={t.title} note={t.note} definition={t.definition} asOf={data.asOf} table={table} name="cohorts">
      <div className={css.choice}>
        <Segmented size="small" aria-label={t.show} value={as} onChange={(next) => setState({ as: next })} options={(['share', 'count', 'revenue'] as const).map((value) => ({ value, label: t.as[value] }))} />
        {data.cohorts.length > LATEST && <span>{t.years} <Segmented size="small" aria-label={t.years} value={span} onChange={(next) => setState({ span: next })} options={(['latest', 'everything'] as const).map((value) => ({ value, label: t[value] }))} /></span>}
      </div>
      <div className={css.scroll}>
        <div style={{ width: SIDE + longest * CELL, maxWidth: longest > 14 ? undefined : '100%', minWidth: Math.min(longest, 14) * CELL + SIDE }}>
          <EChart key={`${cohorts.length} ${longest}`} label={t.label} height={30 + cohorts.length * ROW} option={option} onPick={(key) => { const [month, n] = key.split(' '); go(behind(month!, Number(n))) }} />
        </div>
      </div>
    </ChartBox>
  )
}
