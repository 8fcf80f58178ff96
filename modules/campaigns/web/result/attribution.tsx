import { useCallback } from 'react'
import { useFormat } from '#platform/web/format.ts'
import { useGo } from '#platform/web/navigate.ts'
import { useText } from '#platform/web/text.ts'
import { ChartBox } from '#ui/chart/chart-box.tsx'
import { EChart } from '#ui/chart/e-chart.tsx'
import type { Palette } from '#ui/palette.ts'
import type { CampaignResult } from '../../contract.ts'
import { texts } from '../../messages/web.ts'

/** What rules of attribution would give the campaign, beside what the holdout says. */
export function Attribution({ id, result: { attribution, evaluations, currency, to } }: { id: string; result: CampaignResult }) {
  const t = useText(texts).result
  const f = useFormat()
  const go = useGo()
  const truth = evaluations.find((e) => e.outcome === 'revenue')?.inAll
  const rows = [...attribution.map(({ rule, revenue }) => ({ key: rule as string, revenue })), ...(truth ? [{ key: 'truth', revenue: truth.value }] : [])]
  const target = `/marketing/campaigns/${id}/parties?part=treated`
  const option = useCallback((palette: Palette) => ({
    grid: { left: 8, right: 72, top: 8, bottom: 8, containLabel: true }, tooltip: {}, xAxis: { type: 'value', splitNumber: 3, axisLabel: { hideOverlap: true, formatter: (v: number) => f.short(v) } }, yAxis: { type: 'category', inverse: true, data: rows.map((r) => t.rules[r.key]) },
    series: [{ type: 'bar', barMaxWidth: 20, label: { show: true, position: 'right', color: palette.ink, formatter: ({ value }: { value: number }) => f.short(value) }, data: rows.map((r) => ({ name: t.rules[r.key], value: Math.round(r.revenue), key: r.key, itemStyle: { color: r.key === 'truth' ? palette.series[0] : palette.series[4] ?? palette.ink3 } })) }],
  }), [JSON.stringify(rows), f, t])
  const table = { columns: [{ head: t.rule }, { head: t.revenue, align: 'end' as const, show: (v: string | number | null) => f.money(Number(v), currency) }], rows: rows.map((r) => ({ key: r.key, to: target, cells: [t.rules[r.key]!, r.revenue] })) }
  return <ChartBox title={t.attribution} definition={t.attributionDefinition} asOf={to} table={table} name="attribution"><EChart label={rows.map((r) => `${t.rules[r.key]} ${f.money(r.revenue, currency)}`).join(', ')} height={280} option={option} onPick={() => go(target)} /></ChartBox>
}
