import { useFormat } from '#platform/web/format.ts'
import { useText } from '#platform/web/text.ts'
import { ChartBox } from '#ui/chart/chart-box.tsx'
import { palettes } from '#ui/palette.ts'
import { EmptyState } from '#ui/states.tsx'
import { useMode } from '#ui/theme-choice.ts'
import type { ValueOverview } from '../../contract.ts'
import { texts } from '../../messages/web.ts'
import { bought, partiesAt } from './behind.ts'
import { Bar } from './layers.tsx'
import css from './value.module.css'

/** What one per cent more of each driver of equity is worth. */
export function Drivers({ value }: { value: ValueOverview }) {
  const { drivers: t, page } = useText(texts)
  const f = useFormat()
  const palette = palettes[useMode()]
  const money = (v: string | number | null): string => f.money(Number(v), value.currency)
  const most = Math.max(1, ...value.drivers.map((d) => Number(d.gain.value)))
  const end = 'end' as const
  const table = {
    columns: [{ head: t.driver }, { head: t.worth, align: end, show: money }, { head: t.between, align: end }],
    rows: value.drivers.map((d) => ({ key: d.key, to: partiesAt(bought), cells: [t.keys[d.key], Number(d.gain.value), `${money(d.gain.lower)} – ${money(d.gain.upper)}`] })),
  }
  return (
    <ChartBox title={t.title} note={t.note} definition={t.definition} asOf={value.asOf ?? undefined} table={table} name="drivers">
      {!value.drivers.length ? <EmptyState inline title={page.noModel} /> : (
        <div className={css.layers}>
          {value.drivers.map((d) => (
            <div key={d.key}>
              <Bar label={t.keys[d.key]} share={Number(d.gain.value) / most} said={money(d.gain.value)} colour={palette.series[0]!} />
              <span className="small muted">{t.between} {money(d.gain.lower)} – {money(d.gain.upper)}</span>
            </div>
          ))}
          <p className={css.foot}>{value.future !== null && <span>{t.future(money(value.future))}</span>}{Number(value.referrals) > 0 && <span>{t.referrals(money(value.referrals))}</span>}</p>
        </div>
      )}
    </ChartBox>
  )
}
