import { useCallback, useMemo } from 'react'
import { useCatalogue } from '#modules/touchpoints/web/pick/use-catalogue.ts'
import { useFormat } from '#platform/web/format.ts'
import { useGo } from '#platform/web/navigate.ts'
import { useText } from '#platform/web/text.ts'
import { ChartBox } from '#ui/chart/chart-box.tsx'
import { EChart } from '#ui/chart/e-chart.tsx'
import type { Palette } from '#ui/palette.ts'
import type { MediaChoice } from '../../contract.ts'
import { texts } from '../../messages/web.ts'

const end = 'end' as const
type Shown = string | number | null

/** Answers to expect on each channel if all who can be reached are written to; each bar opens the parties behind it. */
export function MediaChart({ data, to }: { data: MediaChoice; to: (channel: string) => string }) {
  const t = useText(texts).medium
  const f = useFormat()
  const go = useGo()
  const words = useCatalogue()
  const known = useMemo(() => data.media.filter((m) => m.expected !== null && m.reach > 0), [data])
  const saying = useCallback((perResponse: string | null): string => (perResponse === null ? '' : ` · ${f.money(perResponse, data.currency)}`), [f, data])
  const option = useCallback((palette: Palette) => ({
    grid: { left: 8, right: 90, top: 8, bottom: 8, containLabel: true }, xAxis: { type: 'value', minInterval: 1 }, yAxis: { type: 'category', inverse: true, data: known.map((m) => words.channel(m.channel)) },
    series: [{ type: 'bar', barMaxWidth: 20, itemStyle: { color: palette.series[0] }, label: { show: true, position: 'right', color: palette.ink2, formatter: ({ data: mark }: { data: { said: string } }) => mark.said }, data: known.map((m) => ({ key: m.channel, name: words.channel(m.channel), value: Math.round(m.expected! * 10) / 10, said: `${f.number(Math.round(m.expected!))}${saying(m.perResponse)}` })) }],
    tooltip: { formatter: ({ data: mark }: { data: { name: string; said: string } }) => `${mark.name} ${mark.said}` },
  }), [known, words, f, saying])
  if (!known.length) return null
  const table = {
    columns: [{ head: t.channel }, { head: t.expected, align: end, show: (v: Shown) => f.number(Math.round(Number(v))) }, { head: t.perResponse, align: end, show: (v: Shown) => (v === null ? t.noCost : f.money(String(v), data.currency)) }],
    rows: known.map((m) => ({ key: m.channel, to: to(m.channel), cells: [words.channel(m.channel), m.expected, m.perResponse] })),
  }
  return <ChartBox title={t.chart} definition={t.definition(f.number(data.pseudo))} asOf={f.dayOf(data.at)} table={table} name="media"><EChart label={t.chart} height={48 + known.length * 34} option={option} onPick={(key) => go(to(key))} /></ChartBox>
}
