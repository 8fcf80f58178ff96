import { useCallback } from 'react'
import type { Filter } from '#kernel/filter.ts'
import { useFormat } from '#platform/web/format.ts'
import { useGo } from '#platform/web/navigate.ts'
import { useText } from '#platform/web/text.ts'
import { ChartBox } from '#ui/chart/chart-box.tsx'
import { EChart } from '#ui/chart/e-chart.tsx'
import type { Palette } from '#ui/palette.ts'
import { EmptyState } from '#ui/states.tsx'
import type { ValueOverview } from '../../contract.ts'
import { texts } from '../../messages/web.ts'
import { bought, partiesAt } from './behind.ts'

type Bin = ValueOverview['bins'][number]

/** How many customers are worth how much. */
export function Distribution({ value }: { value: ValueOverview }) {
  const { distribution: t, page } = useText(texts)
  const f = useFormat()
  const go = useGo()
  const said = useCallback((bin: Bin): string => {
    const money = (v: string): string => f.money(Number(v), value.currency)
    return bin.from === null ? t.upTo(bin.to === null ? '' : money(bin.to)) : bin.to === null ? t.above(money(bin.from)) : t.between(money(bin.from), money(bin.to))
  }, [t, f, value.currency])
  const table = {
    columns: [{ head: t.range }, { head: t.customers, align: 'end' as const, show: (v: string | number | null) => f.number(Number(v)) }],
    rows: value.bins.map((b, i) => ({ key: String(i), to: partiesAt(within(b)), cells: [said(b), b.customers] })),
  }
  const option = useCallback((palette: Palette) => ({
    grid: { left: 8, right: 8, top: 24, bottom: 4, containLabel: true }, tooltip: { formatter: ({ name, value: n }: { name: string; value: number }) => `${name}: ${f.number(n)}` },
    xAxis: { type: 'category', data: value.bins.map((b) => (b.to === null ? `> ${f.short(Number(b.from))}` : `≤ ${f.short(Number(b.to))}`)), axisLabel: { interval: 0, fontSize: 11, hideOverlap: true } }, yAxis: { type: 'value', axisLabel: { formatter: (v: number) => f.short(v) } },
    series: [{ type: 'bar', barMaxWidth: 56, labelLayout: { hideOverlap: true }, itemStyle: { color: palette.series[0] }, label: { show: true, position: 'top', fontSize: 11, color: palette.ink2, formatter: ({ value: n }: { value: number }) => f.short(n) }, data: value.bins.map((b, i) => ({ key: String(i), name: said(b), value: b.customers })) }],
  }), [value, f, said])
  return (
    <ChartBox title={t.title} note={t.note} definition={t.definition} asOf={value.asOf ?? undefined} table={table} name="lifetime-values">
      {value.bins.length ? <EChart label={t.label} height={270} option={option} onPick={(key) => go(partiesAt(within(value.bins[Number(key)]!)))} /> : <EmptyState inline title={page.noModel} />}
    </ChartBox>
  )
}

/** Above its lower bound, up to its upper one. */
function within({ from, to }: Bin): Filter {
  const lower = from === null ? [] : [{ field: 'lifetimeValue', op: 'atLeast' as const, value: (Number(from) + 0.01).toFixed(2) }]
  const upper = to === null ? [] : [{ field: 'lifetimeValue', op: 'atMost' as const, value: to }]
  return { all: [bought, ...lower, ...upper] }
}
