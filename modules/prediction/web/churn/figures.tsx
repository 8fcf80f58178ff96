import type { ReactNode } from 'react'
import { useFormat } from '#platform/web/format.ts'
import { Link } from '#platform/web/navigate.ts'
import { useText } from '#platform/web/text.ts'
import type { ChurnOverview } from '../../churn/contract.ts'
import { GONE } from '../../churn/vocabulary.ts'
import { texts } from '../../messages/churn.ts'
import css from './churn.module.css'
import { is, partiesAt } from './parties-at.ts'

/** The figures above: whom to call first, what is at stake, how many left, how many are silent. Each opens its parties. */
export function Figures({ data: { bands, rate, currency, horizon } }: { data: ChurnOverview }) {
  const t = useText(texts).figures
  const f = useFormat()
  const first = bands.find((b) => b.band === 1)
  const silent = bands.find((b) => b.band === GONE)
  const foretold = bands.filter((b) => b.band !== GONE)
  const stake = foretold.reduce((total, b) => total + Number(b.stake), 0)
  const value = foretold.reduce((total, b) => total + Number(b.value), 0)
  return (
    <div className={css.figures}>
      {foretold.length > 0 && <Figure to={partiesAt(is('churnRisk', 1))} label={t.first} note={first && f.money(first.stake, currency)}>{t.customers(f.number(first?.customers ?? 0))}</Figure>}
      {foretold.length > 0 && <Figure to={partiesAt({ field: 'churnRisk', op: 'in', value: ['1', '2', '3'] })} label={t.stake} note={value > 0 && t.ofValue(f.percent(stake / value))}>{f.money(stake, currency)}</Figure>}
      <Figure to={partiesAt(is('lastOutcome', 1))} label={t.rate} note={t.ofCustomers(f.number(rate.left), f.number(rate.customers))}>{rate.customers ? f.percent(rate.left / rate.customers, 1) : '—'}</Figure>
      <Figure to={partiesAt(is('churnRisk', GONE))} label={t.silent} note={horizon !== null && t.silentNote(f.number(3 * horizon))}>{t.customers(f.number(silent?.customers ?? 0))}</Figure>
    </div>
  )
}

const Figure = ({ to, label, note, children }: { to: string; label: string; note: ReactNode; children: ReactNode }) => (
  <Link to={to} className={css.figure}><span>{label}</span><strong>{children}</strong>{note && <em>{note}</em>}</Link>
)
