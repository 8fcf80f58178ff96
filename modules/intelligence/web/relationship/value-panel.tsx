import { useFormat } from '#platform/web/format.ts'
import { useText } from '#platform/web/text.ts'
import { useCall } from '#platform/web/use-call.ts'
import { ChartBox } from '#ui/chart/chart-box.tsx'
import { KeyValue } from '#ui/key-value.tsx'
import { texts } from '../../messages/web.ts'
import { getRelationship, type Relationship } from '../../contract.ts'
import { MonthBars } from './month-bars.tsx'

/** What the party brought in the last twelve months, on its page. */
export default function ValuePanel({ partyId }: { partyId: string }) {
  const { data } = useCall(getRelationship, { params: { id: partyId } })
  return data && data.because.purchases > 0 ? <Value relationship={data} /> : null
}

/** Twelve months as bars, profit where every cost is known, else revenue; with the sums below. */
export function Value({ relationship: { value, asOf, firstDay, lastDay }, inside = false }: { relationship: Relationship; /** Under a heading that says what it is. */ inside?: boolean }) {
  const t = useText(texts).worth
  const f = useFormat()
  const { months, currency } = value
  const profits = months.every((m) => m.profit !== null || Number(m.revenue) === 0)
  const of = (m: (typeof months)[number]): number => Number(profits ? m.profit ?? 0 : m.revenue)
  const name = profits ? t.profit : t.revenue
  const sum = (pick: (m: (typeof months)[number]) => number): number => months.reduce((n, m) => n + pick(m), 0)
  const money = (v: string | number | null): string => (v === null ? '—' : f.money(v, currency))
  const end = 'end' as const
  const table = {
    columns: [{ head: t.months, show: (v: string | number | null) => f.month(String(v)) }, { head: t.revenue, align: end, show: money }, { head: t.profit, align: end, show: money }],
    rows: months.map((m) => ({ key: m.month, cells: [m.month, Number(m.revenue), m.profit === null ? null : Number(m.profit)] })),
  }
  const bars = months.map((m) => ({ month: m.month, value: of(m), running: m.month === asOf.slice(0, 7) }))
  return (
    <ChartBox title={inside ? t.note : t.title} note={inside ? name : `${t.note} · ${name}`} definition={t.definition} asOf={asOf} table={table} name="value">
      {bars.some((b) => b.value !== 0) ? <MonthBars bars={bars} label={t.label(name)} currency={currency} /> : <p className="muted">{t.none}</p>}
      <KeyValue width={96} items={[[t.total, `${f.money(sum((m) => Number(m.revenue)), currency)}${profits ? ` · ${t.profit} ${f.money(sum(of), currency)}` : ''}`], [t.all, f.money(value.revenue, currency)], [t.first, firstDay && f.day(firstDay)], [t.last, lastDay && f.day(lastDay)]]} />
    </ChartBox>
  )
}
