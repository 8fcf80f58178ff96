import { useFormat } from '#platform/web/format.ts'
import { useMay } from '#platform/web/me.ts'
import { useText } from '#platform/web/text.ts'
import { ChartBox } from '#ui/chart/chart-box.tsx'
import { palettes } from '#ui/palette.ts'
import { EmptyState } from '#ui/states.tsx'
import { useMode } from '#ui/theme-choice.ts'
import type { ValueOverview } from '../../contract.ts'
import { texts } from '../../messages/web.ts'
import { partiesAt } from './behind.ts'
import { Bar } from './layers.tsx'
import css from './value.module.css'

const parts = ['information', 'bargaining', 'carrying', 'untold'] as const
const served = partiesAt({ field: 'serviceCost', op: 'atLeast', value: '0.01' })

/** Which part of transactions service went into, and what winning a customer costs against keeping one. */
export function TransactionCosts({ value }: { value: ValueOverview }) {
  const t = useText(texts).transaction
  const f = useFormat()
  const may = useMay()
  const palette = palettes[useMode()]
  const { service } = value.statement
  const total = Number(service.total)
  const money = (v: string | number | null): string => f.money(Number(v), value.currency)
  const end = 'end' as const
  const table = {
    columns: [{ head: t.part }, { head: t.amount, align: end, show: money }, { head: t.share, align: end, show: (v: string | number | null) => f.percent(Number(v)) }],
    rows: parts.map((p) => ({ key: p, to: served, cells: [t.parts[p], Number(service[p]), total > 0 ? Number(service[p]) / total : 0] })),
  }
  const { ratio } = value
  return (
    <ChartBox title={t.title} note={t.note} definition={t.definition} asOf={value.asOf ?? undefined} table={table} name="transaction-costs">
      {total > 0 ? <div className={css.layers}>{parts.filter((p) => Number(service[p]) > 0).map((p, i) => <Bar key={p} label={t.parts[p]} share={Number(service[p]) / total} said={`${f.percent(Number(service[p]) / total)} · ${money(service[p])}`} colour={palette.series[i % palette.series.length]!} />)}</div>
        : <EmptyState inline title={t.none} {...(may(['update', 'settings']) && { action: { label: t.set, to: '/settings/value' } })} />}
      <p className={css.foot}><span>{ratio?.times ? t.ratio(money(ratio.perNew), money(ratio.perKept), f.number(ratio.times, 1)) : t.ratioNone}</span>{ratio && Number(ratio.unplaced) > 0 && <span>{t.unplaced(money(ratio.unplaced))}</span>}</p>
    </ChartBox>
  )
}
