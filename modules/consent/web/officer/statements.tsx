import { useCallback, useState } from 'react'
import { useFormat } from '#platform/web/format.ts'
import { useText } from '#platform/web/text.ts'
import { ChartBox } from '#ui/chart/chart-box.tsx'
import { EChart } from '#ui/chart/e-chart.tsx'
import type { Palette } from '#ui/palette.ts'
import type { ConsentEntry, ConsentOverview } from '../../contract.ts'
import { texts } from '../../messages/web.ts'
import { StatementsDialog } from './statements-dialog.tsx'

const kinds = ['granted', 'denied', 'withdrawn', 'expired'] as const

type Mark = { month: string; state: ConsentEntry['state'] }

/** Statements by month: who agreed, refused, withdrew; each mark opens those who said it. */
export function Statements({ overview: { months, asOf } }: { overview: ConsentOverview }) {
  const t = useText(texts)
  const f = useFormat()
  const [open, setOpen] = useState<Mark | null>(null)
  const option = useCallback((palette: Palette) => {
    const colours = [palette.series[0], palette.series[3], palette.series[1], palette.ink3]
    return {
      legend: { bottom: 0, textStyle: { color: palette.ink } }, grid: { left: 8, right: 12, top: 12, bottom: 32, containLabel: true }, tooltip: { trigger: 'axis' },
      xAxis: { type: 'category', data: months.map((m) => f.month(m.month)) }, yAxis: { type: 'value', minInterval: 1 },
      series: kinds.map((kind, i) => ({ type: 'bar', stack: 'all', name: t.form.said[kind], itemStyle: { color: colours[i] }, data: months.map((m) => ({ name: `${f.month(m.month)} · ${t.form.said[kind]}`, value: m[kind], key: `${m.month} ${kind}` })) })),
    }
  }, [months, f, t])
  const number = (v: string | number | null): string => f.number(Number(v))
  const table = { columns: [{ head: t.officer.month, show: (v: string | number | null) => f.month(String(v)) }, ...kinds.map((kind) => ({ head: t.form.said[kind], align: 'end' as const, show: number }))], rows: months.map((m) => ({ key: m.month, cells: [m.month, ...kinds.map((kind) => m[kind])] })) }
  const pick = useCallback((key: string) => { const [month = '', state] = key.split(' '); setOpen({ month, state: state as Mark['state'] }) }, [])
  return (
    <>
      <ChartBox title={t.officer.statements} definition={t.officer.statementsDefinition} asOf={asOf} table={table} name="consent"><EChart label={t.officer.statements} height={240} option={option} onPick={pick} /></ChartBox>
      {open && <StatementsDialog {...open} onClose={() => setOpen(null)} />}
    </>
  )
}
