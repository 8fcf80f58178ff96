import { useFormat } from '#platform/web/format.ts'
import { Link } from '#platform/web/navigate.ts'
import { useText } from '#platform/web/text.ts'
import { ChartBox } from '#ui/chart/chart-box.tsx'
import { palettes } from '#ui/palette.ts'
import { EmptyState } from '#ui/states.tsx'
import { useMode } from '#ui/theme-choice.ts'
import type { ValueOverview } from '../../contract.ts'
import { texts } from '../../messages/web.ts'
import { is, partiesAt, TIER } from './behind.ts'
import { useLayerName } from './use-layer-name.ts'
import css from './value.module.css'

/** Each tier's share of customers, of profit, and of the resources that go to it. */
export function Layers({ value }: { value: ValueOverview }) {
  const t = useText(texts).layers
  const f = useFormat()
  const name = useLayerName()
  const palette = palettes[useMode()]
  const money = (v: string | number | null): string => f.money(Number(v), value.currency)
  const end = 'end' as const
  const table = {
    columns: [{ head: t.layer }, { head: t.customers, align: end, show: (v: string | number | null) => f.number(Number(v)) }, { head: t.profit, align: end, show: money }, { head: t.resources, align: end, show: money }, { head: t.net, align: end, show: money }, { head: t.equity, align: end, show: money }],
    rows: value.layers.map((l) => ({ key: String(l.layer), to: partiesAt(is(TIER, l.layer)), cells: [name(l.layer), l.customers, Number(l.profit), Number(l.resources), Number(l.net), Number(l.residual)] })),
  }
  return (
    <ChartBox title={t.title} note={t.note} definition={t.definition} asOf={value.asOf ?? undefined} table={table} name="layers">
      {!value.layers.length ? <EmptyState inline title={t.none} /> : (
        <div className={css.layers} role="group" aria-label={t.label}>
          {value.layers.map((l) => (
            <div key={l.layer} className={css.layer}>
              <h3><Link to={partiesAt(is(TIER, l.layer))}>{name(l.layer)}</Link></h3>
              <Bar label={t.customers} share={l.customerShare} said={`${f.percent(l.customerShare)} · ${f.number(l.customers)}`} colour={palette.series[1]!} />
              <Bar label={t.profit} share={l.profitShare} said={`${f.percent(l.profitShare)} · ${money(l.profit)}`} colour={palette.series[0]!} />
              <Bar label={t.resources} share={l.resourceShare} said={`${f.percent(l.resourceShare)} · ${money(l.resources)}`} colour={palette.series[2]!} />
            </div>
          ))}
        </div>
      )}
    </ChartBox>
  )
}

/** A share as a bar with its words. */
export const Bar = ({ label, share, said, colour }: { label: string; share: number; said: string; colour: string }) => (
  <div className={css.bar}><span>{label}</span><span className={css.track}><span className={css.fill} style={{ width: `${Math.min(100, Math.max(0, share) * 100)}%`, background: colour }} /></span><span>{said}</span></div>
)
