import { useFormat } from '#platform/web/format.ts'
import { Link } from '#platform/web/navigate.ts'
import { useText } from '#platform/web/text.ts'
import { useCall } from '#platform/web/use-call.ts'
import { getSettings } from '#modules/firm/contract.ts'
import { ChartBox } from '#ui/chart/chart-box.tsx'
import { classes } from '#ui/classes.ts'
import type { ValueOverview } from '../../contract.ts'
import { texts } from '../../messages/web.ts'
import { is, partiesAt } from './behind.ts'
import css from './value.module.css'

/** Most valuable, most growable, below zero: how many, what they bring, what they may yet bring. */
export function Classes({ value }: { value: ValueOverview }) {
  const t = useText(texts).classes
  const f = useFormat()
  const { data } = useCall(getSettings, {}, { staleTime: 5 * 60_000 })
  const [mvc, mgc] = (data?.settings.find((s) => s.key === 'value.classes')?.value ?? [0.1, 0.15]) as [number, number]
  const money = (v: string | number | null): string => f.money(Number(v), value.currency)
  const end = 'end' as const
  const table = {
    columns: [{ head: t.class }, { head: t.customers, align: end, show: (v: string | number | null) => f.number(Number(v)) }, { head: t.net, align: end, show: money }, { head: t.equity, align: end, show: money }, { head: t.growth, align: end, show: money }],
    rows: value.classes.map((c) => ({ key: String(c.class), to: partiesAt(is('valueClass', c.class)), cells: [t.names[c.class - 1]!, c.customers, Number(c.net), Number(c.residual), Number(c.growth)] })),
  }
  return (
    <ChartBox title={t.title} note={t.note} definition={t.definition(f.percent(mvc), f.percent(mgc))} asOf={value.asOf ?? undefined} table={table} name="classes">
      <div className={css.scroll} tabIndex={0} role="group" aria-label={t.title}>
        <table className={css.table}>
          <thead><tr>{table.columns.map((c) => <th key={c.head} scope="col" className={classes(c.align && css.end)}>{c.head}</th>)}</tr></thead>
          <tbody>
            {value.classes.map((c) => (
              <tr key={c.class}>
                <td><Link to={partiesAt(is('valueClass', c.class))}>{t.names[c.class - 1]}</Link></td><td className={css.end}>{f.number(c.customers)}</td>
                <td className={classes(css.end, Number(c.net) < 0 && css.bad)}>{money(c.net)}</td><td className={css.end}>{money(c.residual)}</td><td className={css.end}>{money(c.growth)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </ChartBox>
  )
}
