import { useCallback, useMemo } from 'react'
import { useFormat } from '#platform/web/format.ts'
import { useGo } from '#platform/web/navigate.ts'
import { useText } from '#platform/web/text.ts'
import { ChartBox } from '#ui/chart/chart-box.tsx'
import { EChart } from '#ui/chart/e-chart.tsx'
import type { Palette } from '#ui/palette.ts'
import type { NeedsOverview } from '../../contract.ts'
import { texts } from '../../messages/web.ts'
import { listAt } from './list-address.ts'

type Shown = string | number | null
const MOST = 12

/** The needs that most parties have, met, open and to be confirmed. A mark opens its parties. */
export function ThemeChart({ data, segmentId }: { data: NeedsOverview; segmentId: string | undefined }) {
  const t = useText(texts)
  const f = useFormat()
  const go = useGo()
  const rows = useMemo(() => data.themes.slice(0, MOST).map((theme) => ({ ...theme, name: `${t.needKinds[theme.kind]} · ${theme.theme}` })), [data, t])
  const option = useCallback((palette: Palette) => {
    const series = (name: string, colour: string, state: 'met' | 'living' | 'proposed', of: (row: (typeof rows)[number]) => number) => ({ type: 'bar', stack: 'all', name, barMaxWidth: 22, itemStyle: { color: colour }, data: rows.map((r, i) => ({ key: `${String(i)}/${state}`, name: `${r.name} · ${t.page.bar(name, f.number(of(r)))}`, value: of(r) })) })
    return {
      grid: { left: 8, right: 16, top: 32, bottom: 8, containLabel: true }, legend: { top: 0, left: 0 }, tooltip: { formatter: ({ data: d }: { data: { name: string } }) => d.name },
      xAxis: { type: 'value', min: 0, minInterval: 1 }, yAxis: { type: 'category', inverse: true, data: rows.map((r) => r.name), axisLabel: { width: 150, overflow: 'truncate' } },
      series: [series(t.needStates.met, palette.series[0]!, 'met', (r) => r.met), series(t.page.states.living, palette.series[1]!, 'living', (r) => r.open), series(t.needStates.proposed, palette.series[2]!, 'proposed', (r) => r.proposed)],
    }
  }, [rows, t, f])
  const pick = (key: string): void => { const [at, state] = key.split('/'); const row = rows[Number(at)]; if (row) go(listAt({ kind: row.kind, theme: row.theme, segmentId, state: state! })) }
  const end = 'end' as const
  const number = (v: Shown): string => f.number(Number(v))
  const table = {
    columns: [{ head: t.page.theme }, { head: t.page.parties, align: end, show: number }, { head: t.needStates.met, align: end, show: number }, { head: t.page.states.living, align: end, show: number }, { head: t.needStates.proposed, align: end, show: number }],
    rows: rows.map((r) => ({ key: `${r.kind} ${r.theme}`, to: listAt({ kind: r.kind, theme: r.theme, segmentId }), cells: [r.name, r.parties, r.met, r.open, r.proposed] })),
  }
  return <ChartBox title={t.page.themes} definition={t.page.definition} asOf={f.dayOf(data.asOf)} table={table} name="needs"><EChart label={t.page.themes} height={60 + rows.length * 30} option={option} onPick={pick} /></ChartBox>
}
