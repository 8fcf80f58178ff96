import { useCallback } from 'react'
import type { Evaluation } from '#modules/experiments/contract.ts'
import { useFormat } from '#platform/web/format.ts'
import { useGo } from '#platform/web/navigate.ts'
import { useText } from '#platform/web/text.ts'
import { Card } from '#ui/card.tsx'
import { ChartBox } from '#ui/chart/chart-box.tsx'
import { EChart } from '#ui/chart/e-chart.tsx'
import type { Palette } from '#ui/palette.ts'
import type { CampaignResult } from '../../contract.ts'
import { texts } from '../../messages/web.ts'

/** Writes a figure of an outcome. */
export function useOutcomeWords(currency: string): (outcome: Evaluation['outcome'], value: number, each?: boolean) => string {
  const f = useFormat()
  return (outcome, value, each = true) => (outcome === 'conversion' ? (each ? f.percent(value, 1) : f.number(Math.round(value))) : f.money(value, currency))
}

/** The difference between those written to and those left out, as a share of what those left out did, with its interval. */
export function Truth({ id, result: { evaluations, days, currency, to, against } }: { id: string; result: CampaignResult }) {
  const t = useText(texts)
  const r = t.result
  const go = useGo()
  const f = useFormat()
  const write = useOutcomeWords(currency)
  const shown = evaluations.filter((e) => e.relative)
  const option = useCallback((palette: Palette) => ({
    grid: { left: 8, right: 24, top: 16, bottom: 8, containLabel: true }, tooltip: { formatter: ({ name, value }: { name: string; value: number | number[] }) => `${name} ${f.percent(Array.isArray(value) ? value[1]! : value, 1)}` }, xAxis: { type: 'value', axisLabel: { formatter: (v: number) => f.percent(v) } }, yAxis: { type: 'category', inverse: true, data: shown.map((e) => t.measures[e.outcome]) },
    series: [
      { type: 'custom', silent: true, data: shown.map((e, i) => [i, e.relative!.lower, e.relative!.upper]), encode: { y: 0, x: [1, 2] }, renderItem: (_: unknown, api: { value: (i: number) => number; coord: (at: number[]) => number[] }) => { const [a, b] = [api.coord([api.value(1), api.value(0)]), api.coord([api.value(2), api.value(0)])]; return { type: 'line', shape: { x1: a[0], y1: a[1], x2: b[0], y2: b[1] }, style: { stroke: palette.series[0], lineWidth: 4, opacity: 0.45 } } } },
      { type: 'scatter', symbolSize: 12, itemStyle: { color: palette.series[0] }, data: shown.map((e) => ({ name: t.measures[e.outcome], value: [e.relative!.value, t.measures[e.outcome]], key: e.outcome })), markLine: { silent: true, symbol: 'none', lineStyle: { color: palette.ink3 }, label: { show: false }, data: [{ xAxis: 0 }] } },
    ],
  }), [JSON.stringify(shown), f, t])
  if (!evaluations.length) return null
  const end = 'end' as const
  const rows = evaluations.map((e) => ({ key: e.outcome, to: `/marketing/campaigns/${id}/parties?part=treated`, cells: [t.measures[e.outcome], `${write(e.outcome, e.treated.mean)} (${f.number(e.treated.parties)})`, `${write(e.outcome, e.control.mean)} (${f.number(e.control.parties)})`, e.perParty ? write(e.outcome, e.perParty.value) : '', e.perParty ? `${write(e.outcome, e.perParty.lower)} – ${write(e.outcome, e.perParty.upper)}` : '', e.inAll ? write(e.outcome, e.inAll.value, false) : ''] }))
  const table = { columns: [{ head: r.outcome }, { head: r.treated, align: end }, { head: r.control, align: end }, { head: r.difference, align: end }, { head: r.interval, align: end }, { head: r.inAll, align: end }], rows }
  const warnings = [...new Set(evaluations.flatMap((e) => [...(e.sampleRatio?.mismatch ? [r.mismatch] : []), ...(e.mixed ? [r.mixed(f.number(e.mixed))] : [])]))]
  const narrowed = evaluations.flatMap((e) => (e.cuped ? [`${t.measures[e.outcome]} ${f.percent(e.cuped.varianceLeft, 0)}`] : []))
  return (
    <>
      <ChartBox title={r.truth} definition={r.truthDefinition(days)} asOf={to} table={table} name="effect">{shown.length ? <EChart label={shown.map((e) => `${t.measures[e.outcome]} ${f.percent(e.relative!.value, 1)}`).join(', ')} height={70 + shown.length * 46} option={option} onPick={() => go(`/marketing/campaigns/${id}/parties?part=${against ?? 'treated'}`)} /> : <p className="muted">{r.noControl}</p>}</ChartBox>
      {warnings.length > 0 && <Card tone="amber">{warnings.map((n) => <p key={n}>{n}</p>)}</Card>}
      {narrowed.length > 0 && <p className="muted small">{r.cuped(narrowed.join(t.listing))}</p>}
    </>
  )
}
