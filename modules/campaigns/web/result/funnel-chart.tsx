import { useCallback } from 'react'
import { useFormat } from '#platform/web/format.ts'
import { useGo } from '#platform/web/navigate.ts'
import { useText } from '#platform/web/text.ts'
import { ChartBox } from '#ui/chart/chart-box.tsx'
import { EChart } from '#ui/chart/e-chart.tsx'
import type { Palette } from '#ui/palette.ts'
import type { CampaignResult } from '../../contract.ts'
import { texts } from '../../messages/web.ts'

const steps = ['asked', 'sent', 'delivered', 'opened', 'clicked', 'replied', 'bought'] as const

/** What became of the messages, party by party. */
export function FunnelChart({ id, result: { funnel, to } }: { id: string; result: CampaignResult }) {
  const t = useText(texts).result
  const f = useFormat()
  const go = useGo()
  const target = `/marketing/campaigns/${id}/parties?part=treated`
  const option = useCallback((palette: Palette) => ({
    grid: { left: 8, right: 56, top: 8, bottom: 8, containLabel: true }, tooltip: {}, xAxis: { type: 'value', min: 0, minInterval: 1 }, yAxis: { type: 'category', inverse: true, data: steps.map((s) => t.steps[s]) },
    series: [{ type: 'bar', barMaxWidth: 20, itemStyle: { color: palette.series[0] }, label: { show: true, position: 'right', color: palette.ink, formatter: ({ value }: { value: number }) => f.number(value) }, data: steps.map((s) => ({ name: t.steps[s], value: funnel[s], key: s })) }],
  }), [JSON.stringify(funnel), f, t])
  const end = 'end' as const
  const rows = [...steps.map((s) => [t.steps[s], funnel[s]] as const), [t.withheld, funnel.withheld] as const, [t.bounced, funnel.bounced] as const, [t.complained, funnel.complained] as const].map(([name, n]) => ({ key: name, to: target, cells: [name, n, funnel.asked ? n / funnel.asked : null] }))
  const table = { columns: [{ head: t.step }, { head: '#', align: end, show: (v: string | number | null) => f.number(Number(v)) }, { head: t.share, align: end, show: (v: string | number | null) => (v === null ? '' : f.percent(Number(v), 1)) }], rows }
  return <ChartBox title={t.funnel} definition={t.funnelDefinition} asOf={to} table={table} name="funnel"><EChart label={`${t.funnel}: ${steps.map((s) => `${t.steps[s]} ${f.number(funnel[s])}`).join(', ')}`} height={280} option={option} onPick={() => go(target)} /></ChartBox>
}
