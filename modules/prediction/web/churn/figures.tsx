import type { ReactNode } from 'react'
import type { Filter } from '#kernel/filter.ts'
import { useFormat } from '#platform/web/format.ts'
import type { FigureSource } from '#platform/web/module.ts'
import { Link } from '#platform/web/navigate.ts'
import { useText } from '#platform/web/text.ts'
import { Panels } from '#ui/panels.tsx'
import type { ChurnOverview } from '../../churn/contract.ts'
import { GONE } from '../../churn/vocabulary.ts'
import { texts } from '../../messages/churn.ts'
import css from './churn.module.css'
import { is, partiesAt } from './parties-at.ts'

const foretoldParties: Filter = { field: 'churnRisk', op: 'in', value: ['1', '2', '3'] }

/** The figures above: whom to call first, what is at stake, how many left, how many are silent. Each opens its parties. */
export function Figures({ data: { bands, rate, currency, horizon, asOf } }: { data: ChurnOverview }) {
  const { figures: t, bands: { definition }, rates } = useText(texts)
  const f = useFormat()
  const first = bands.find((b) => b.band === 1)
  const silent = bands.find((b) => b.band === GONE)
  const foretold = bands.filter((b) => b.band !== GONE)
  const stake = foretold.reduce((total, b) => total + Number(b.stake), 0)
  const value = foretold.reduce((total, b) => total + Number(b.value), 0)
  const days = f.number(horizon ?? 0)
  return (
    <div className={css.figures}>
      {foretold.length > 0 && <Figure behind={is('churnRisk', 1)} source={{ of: 'count', filter: is('churnRisk', 1) }} label={t.first} shown={t.customers(f.number(first?.customers ?? 0))} note={first && f.money(first.stake, currency)} definition={definition} asOf={asOf} />}
      {foretold.length > 0 && <Figure behind={foretoldParties} source={{ of: 'noted', value: stake }} label={t.stake} shown={f.money(stake, currency)} note={value > 0 && t.ofValue(f.percent(stake / value))} definition={definition} asOf={asOf} />}
      <Figure behind={is('lastOutcome', 1)} source={{ of: 'share', filter: { field: 'lastOutcome', op: 'filled' }, having: is('lastOutcome', 1) }} label={t.rate} shown={rate.customers ? f.percent(rate.left / rate.customers, 1) : '—'} note={t.ofCustomers(f.number(rate.left), f.number(rate.customers))} definition={rates.definition(days)} asOf={asOf} />
      <Figure behind={is('churnRisk', GONE)} source={{ of: 'count', filter: is('churnRisk', GONE) }} label={t.silent} shown={t.customers(f.number(silent?.customers ?? 0))} note={horizon !== null && t.silentNote(f.number(3 * horizon))} definition={t.silentNote(f.number(3 * (horizon ?? 0)))} asOf={asOf} />
    </div>
  )
}

interface FigureProps { behind: Filter; source: FigureSource; label: string; shown: string; note: ReactNode; definition: string; asOf: string | null }

/** A figure with its parties behind it, and what can be done with it. */
const Figure = ({ behind, source, label, shown, note, definition, asOf }: FigureProps) => (
  <div className={css.figure}>
    <Link to={partiesAt(behind)}><span>{label}</span><strong>{shown}</strong>{note && <em>{note}</em>}</Link>
    <div className={css.take}><Panels place="insight.figure" props={{ figure: { label, shown, definition, source, path: '/insight/churn', ...(asOf && { asOf }) } }} waiting={null} /></div>
  </div>
)
