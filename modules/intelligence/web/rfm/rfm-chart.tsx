import { Segmented } from 'antd'
import { useCallback, useMemo } from 'react'
import { z } from 'zod'
import type { RfmMap } from '../../contract.ts'
import { useFormat } from '#platform/web/format.ts'
import { useGo, useSearchState } from '#platform/web/navigate.ts'
import { useText } from '#platform/web/text.ts'
import { ChartBox } from '#ui/chart/chart-box.tsx'
import { EChart } from '#ui/chart/e-chart.tsx'
import { heat } from '#ui/chart/heat.ts'
import type { Palette } from '#ui/palette.ts'
import { PickTag } from '#ui/tag.tsx'
import { texts } from '../../messages/web.ts'
import { is, partiesAt } from '../word/parties-at.ts'
import css from '../insight/insight.module.css'
import { planeOf } from './rfm-plane.ts'

const State = z.object({ m: z.coerce.number().int().min(0).max(5).default(0), colour: z.enum(['average', 'customers']).default('average') })
const scores = [1, 2, 3, 4, 5] as const

/** Customers by recency and frequency, all of them or those of one M; the colour tells what a customer there brings. */
export function RfmChart({ map }: { map: RfmMap }) {
  const t = useText(texts)
  const f = useFormat()
  const go = useGo()
  const [{ m, colour }, setState] = useSearchState(State)
  const plane = useMemo(() => planeOf(map.cells, m), [map, m])
  const rule = map.rule === 'quantile' ? 'quantile' : 'rank'
  const to = useCallback((r: number, freq: number) => partiesAt({ all: [is('recencyScore', r), is('frequencyScore', freq), ...(m ? [is('monetaryScore', m)] : [])] }), [m])
  const option = useCallback((palette: Palette) => {
    const of = (c: (typeof plane)[number]): number => (colour === 'average' ? c.average : c.customers)
    const most = Math.max(...plane.map(of), 1)
    return {
      grid: { left: 4, right: 4, top: 4, bottom: 4, containLabel: true }, tooltip: {},
      xAxis: { type: 'category', data: scores.map((s) => `R ${s}`), axisLine: { show: false } }, yAxis: { type: 'category', data: scores.map((s) => `F ${s}`), axisLine: { show: false } },
      series: [{
        type: 'heatmap', tooltip: { formatter: ({ data }: { data: { tip: string } }) => data.tip },
        data: plane.map((c) => {
          const { color, ink } = c.customers ? heat(palette, 0.06 + 0.94 * (of(c) / most)) : { color: palette.sunken, ink: palette.ink3 }
          const money = f.money(c.average, map.currency)
          return {
            key: c.customers ? `${c.r}${c.f}` : undefined, name: `${t.rfm.cell(c.r, c.f)}: ${f.number(c.customers)}, ${money}`, value: [c.r - 1, c.f - 1, of(c)], itemStyle: { color }, tip: `${t.rfm.cell(c.r, c.f)}<br>${t.rfm.customers} ${f.number(c.customers)}<br>${t.rfm.revenue} ${f.money(c.value, map.currency)}<br>${t.rfm.average} ${money}`,
            label: { show: true, color: ink, formatter: c.customers ? `{n|${f.number(c.customers)}}\n${money}` : '—', lineHeight: 16, rich: { n: { color: ink, fontWeight: 600, lineHeight: 16 } } },
          }
        }),
      }],
    }
  }, [plane, colour, f, t, map])
  const table = {
    columns: [{ head: t.rfm.r, align: 'end' as const }, { head: t.rfm.f, align: 'end' as const }, { head: t.rfm.m, align: 'end' as const }, { head: t.rfm.customers, align: 'end' as const, show: (v: string | number | null) => f.number(Number(v)) }, { head: t.rfm.revenue, align: 'end' as const, show: (v: string | number | null) => f.money(Number(v), map.currency) }],
    rows: map.cells.filter((c) => !m || c.m === m).map((c) => ({ key: `${c.r}${c.f}${c.m}`, to: partiesAt({ all: [is('recencyScore', c.r), is('frequencyScore', c.f), is('monetaryScore', c.m)] }), cells: [c.r, c.f, c.m, c.customers, Number(c.value)] })),
  }
  return (
    <ChartBox title={t.rfm.title} note={t.rfm.rules[rule]} definition={t.rfm.definition[rule]} asOf={map.asOf ?? undefined} table={table} name="rfm">
      <div className={css.choice}>
        <span role="group" aria-label={t.rfm.mLabel}>{t.rfm.m} <PickTag chosen={m === 0} onPick={() => setState({ m: 0 })}>{t.rfm.allM}</PickTag>{scores.map((s) => <PickTag key={s} chosen={m === s} onPick={() => setState({ m: s })}>{s}</PickTag>)}</span>
        <span>{t.rfm.colourBy} <Segmented size="small" aria-label={t.rfm.colourBy} value={colour} onChange={(next) => setState({ colour: next })} options={(['average', 'customers'] as const).map((value) => ({ value, label: t.rfm.colour[value] }))} /></span>
      </div>
      <EChart label={t.rfm.label} height={262} option={option} onPick={(key) => go(to(Number(key[0]), Number(key[1])))} />
    </ChartBox>
  )
}
