import { Segmented } from 'antd'
import { useCallback, useMemo } from 'react'
import { z } from 'zod'
import { useFormat } from '#platform/web/format.ts'
import { useGo, useSearchState } from '#platform/web/navigate.ts'
import { useText } from '#platform/web/text.ts'
import { useCall } from '#platform/web/use-call.ts'
import { Card } from '#ui/card.tsx'
import { ChartBox } from '#ui/chart/chart-box.tsx'
import { EChart } from '#ui/chart/e-chart.tsx'
import type { Palette } from '#ui/palette.ts'
import { Block } from '#ui/skeleton.tsx'
import { EmptyState, ErrorState } from '#ui/states.tsx'
import { findRules, type ProductRule } from '../../recommendation/contract.ts'
import { texts } from '../../messages/discovery.ts'
import css from '../word/discovery.module.css'
import { bought, partiesAt } from '../word/parties-at.ts'
import { networkOf } from './network.ts'

const State = z.object({ baskets: z.enum(['order', 'customer']).default('order') })
type Shown = string | number | null
const end = 'end' as const

/** Who bought the left side and not the right: whom the rule is for. */
const behind = (rule: ProductRule): string => partiesAt({ all: [...rule.left.map((p) => bought(p.id)), { not: bought(rule.right.id) }] })

/** What is bought together, as a net of products and as a table of rules. */
export function RulesChart() {
  const t = useText(texts).products.rules
  const f = useFormat()
  const go = useGo()
  const [{ baskets: level }, setState] = useSearchState(State)
  const { data, error, refetch } = useCall(findRules, { query: { level } }, { placeholderData: (before) => before })
  const net = useMemo(() => networkOf(data?.rules ?? []), [data])
  const option = useCallback((palette: Palette) => ({
    grid: { left: 8, right: 8, top: 8, bottom: 8 }, xAxis: { type: 'value', show: false, min: -0.08, max: 1.2 }, yAxis: { type: 'value', show: false, min: -0.12, max: 1.12 },
    tooltip: { formatter: ({ data: mark }: { data: { said?: string; name?: string } }) => mark.said ?? mark.name ?? '' },
    series: [{
      type: 'graph', coordinateSystem: 'cartesian2d', roam: false, edgeSymbol: ['none', 'arrow'], edgeSymbolSize: 7, label: { show: true, position: 'right', color: palette.ink2, fontSize: 12, overflow: 'truncate', width: 110 }, labelLayout: { hideOverlap: true },
      emphasis: { focus: 'adjacency' },
      data: net.nodes.map((node) => ({ id: node.id, name: node.name, key: node.id, value: [node.x, node.y], said: t.node(node.name), symbolSize: 8 + 3 * Math.sqrt(node.links), itemStyle: { color: palette.series[0] } })),
      links: net.links.map(({ from, to, rule }) => ({ source: from, target: to, said: t.mark(f.list(rule.left.map((p) => p.name)), rule.right.name, f.percent(rule.confidence, 0), f.number(rule.lift, 1)), lineStyle: { color: palette.series[1], opacity: 0.75, width: 1 + Math.min(4, Math.log2(rule.lift)), curveness: 0.15 } })),
    }],
  }), [net, f, t])
  if (error) return <Card title={t.title}><ErrorState problem={error} again={() => void refetch()} /></Card>
  if (!data) return <Block height={420} />
  const table = {
    columns: [{ head: t.left }, { head: t.right }, { head: t.confidence, align: end, show: (v: Shown) => f.percent(Number(v), 0) }, { head: t.lift, align: end, show: (v: Shown) => f.number(Number(v), 1) }, { head: t.count, align: end, show: (v: Shown) => f.number(Number(v)) }],
    rows: data.rules.map((rule) => ({ key: rule.id, to: behind(rule), cells: [f.list(rule.left.map((p) => p.name)), rule.right.name, rule.confidence, rule.lift, rule.count] })),
  }
  return (
    <ChartBox title={t.title} definition={t.definition(f.number(data.baskets))} asOf={data.asOf ?? undefined} table={table} name="rules">
      <div className={css.choice}><span>{t.level} <Segmented size="small" aria-label={t.level} value={level} onChange={(next) => setState({ baskets: next })} options={(['order', 'customer'] as const).map((value) => ({ value, label: t[value] }))} /></span></div>
      {net.nodes.length ? <EChart key={level} label={t.label} height={380} option={option} onPick={(key) => go(partiesAt(bought(key)))} /> : <EmptyState inline title={t.empty} />}
    </ChartBox>
  )
}
