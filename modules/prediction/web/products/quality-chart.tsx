import { useCallback } from 'react'
import { useFormat } from '#platform/web/format.ts'
import { useLanguage } from '#platform/web/language.ts'
import { useNamed, useText } from '#platform/web/text.ts'
import { useCall } from '#platform/web/use-call.ts'
import { Card } from '#ui/card.tsx'
import { ChartBox } from '#ui/chart/chart-box.tsx'
import { EChart } from '#ui/chart/e-chart.tsx'
import type { Palette } from '#ui/palette.ts'
import { Block } from '#ui/skeleton.tsx'
import { EmptyState, ErrorState } from '#ui/states.tsx'
import { getOfferEvaluation, type OfferEvaluation } from '../../recommendation/contract.ts'
import { texts } from '../../messages/discovery.ts'
import css from '../word/discovery.module.css'

type Shown = string | number | null
const end = 'end' as const

/** How each way of recommending did on what customers took later. */
export function QualityChart() {
  const t = useText(texts).products.quality
  const { data, error, refetch } = useCall(getOfferEvaluation, {})
  if (error) return <Card title={t.title}><ErrorState problem={error} again={() => void refetch()} /></Card>
  if (!data) return <Block height={360} />
  return data.evaluation ? <Methods evaluation={data.evaluation} /> : <Card title={t.title}><EmptyState inline title={t.empty} /></Card>
}

function Methods({ evaluation: { asOf, split, customers, methods, card } }: { evaluation: OfferEvaluation }) {
  const t = useText(texts).products.quality
  const f = useFormat()
  const named = useNamed()
  const language = useLanguage()
  const option = useCallback((palette: Palette) => ({
    grid: { left: 8, right: 48, top: 8, bottom: 8, containLabel: true }, tooltip: { formatter: ({ data: mark }: { data: { name: string } }) => mark.name },
    xAxis: { type: 'value', min: 0, splitNumber: 3, axisLabel: { hideOverlap: true, formatter: (v: number) => f.percent(v, 0) } },
    yAxis: { type: 'category', inverse: true, data: methods.map((m) => `${named(m.label)}${m.chosen ? ` · ${t.chosen}` : ''}`) },
    series: [{ type: 'bar', barMaxWidth: 18, label: { show: true, position: 'right', color: palette.ink2, formatter: ({ value }: { value: number }) => f.percent(value, 1) }, data: methods.map((m) => ({ name: `${named(m.label)}: ${m.hitRate === null ? '—' : f.percent(m.hitRate, 1)}`, value: m.hitRate ?? 0, itemStyle: { color: m.chosen ? palette.series[0] : palette.lineStrong } })) }],
  }), [methods, f, named, t])
  const share = (v: Shown): string => (v === null ? '—' : f.percent(Number(v), 1))
  const table = {
    columns: [{ head: t.method }, { head: t.hit, align: end, show: share }, { head: t.recall, align: end, show: share }, { head: t.coverage, align: end, show: share }],
    rows: methods.map((m) => ({ key: m.method, cells: [`${named(m.label)}${m.chosen ? ` · ${t.chosen}` : ''}`, m.hitRate, m.recall, m.coverage] })),
  }
  return (
    <ChartBox title={t.title} definition={t.definition(f.number(customers ?? 0), split ? f.day(split) : '—')} asOf={asOf} table={table} name="recommendation-quality">
      <EChart label={t.label} height={210} option={option} />
      <ul className={css.card}>{card[language].map((line) => <li key={line}>{line}</li>)}</ul>
    </ChartBox>
  )
}
