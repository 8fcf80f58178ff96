import { useCallback } from 'react'
import { useFormat } from '#platform/web/format.ts'
import { useText } from '#platform/web/text.ts'
import { ChartBox } from '#ui/chart/chart-box.tsx'
import { EChart } from '#ui/chart/e-chart.tsx'
import type { Palette } from '#ui/palette.ts'
import type { WholeFinding } from '../../contract.ts'
import { texts } from '../../messages/web.ts'
import type { FindingWords } from '../word/use-finding-words.ts'

/** Every check as a point of a line, with its interval; the table has the digits. */
export function History({ finding, words }: { finding: WholeFinding; words: FindingWords }) {
  const t = useText(texts).page
  const f = useFormat()
  const { evidence, figure } = finding
  const checks = finding.checks.toReversed()
  const say = (v: string | number | null): string => words.number(evidence, v === null ? null : Number(v))
  const option = useCallback((palette: Palette) => {
    const line = (name: string, values: readonly (number | null)[], faint: boolean) => ({ type: 'line', name, data: values.map((value, i) => ({ name: checks[i]!.asOf, value })), showSymbol: !faint && values.length < 40, symbolSize: 6, lineStyle: { color: palette.series[0], width: faint ? 1 : 2, type: faint ? 'dashed' : 'solid' }, itemStyle: { color: palette.series[0] } })
    return {
      grid: { left: 8, right: 12, top: 12, bottom: 4, containLabel: true }, tooltip: { trigger: 'axis', valueFormatter: (v: number | null) => words.number(evidence, v) },
      xAxis: { type: 'category', data: checks.map((c) => f.day(c.asOf)) }, yAxis: { type: 'value', scale: true, axisLabel: { formatter: (v: number) => words.number(evidence, v) } },
      series: [line(figure, checks.map((c) => c.value), false), ...(checks.some((c) => c.low !== null) ? [line(t.low, checks.map((c) => c.low), true), line(t.high, checks.map((c) => c.high), true)] : [])],
    }
  }, [checks, words, evidence, figure, f, t])
  const end = 'end' as const
  const table = {
    columns: [{ head: t.day, show: (v: string | number | null) => f.day(String(v)) }, { head: t.value, align: end, show: say }, { head: t.low, align: end, show: say }, { head: t.high, align: end, show: say }, { head: t.of, align: end, show: (v: string | number | null) => (v === null ? '—' : f.number(Number(v))) }, { head: t.holds }],
    rows: finding.checks.map((c, i) => ({ key: String(i), cells: [c.asOf, c.value, c.low, c.high, c.n, c.holds === null ? '—' : c.holds ? t.yes : t.no] })),
  }
  return <ChartBox title={t.history} definition={t.historyDefinition} asOf={finding.last?.asOf} table={table} name="finding"><EChart label={t.label(figure)} height={180} option={option} /></ChartBox>
}
