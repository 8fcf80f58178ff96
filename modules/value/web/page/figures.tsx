import type { Filter } from '#kernel/filter.ts'
import { useFormat } from '#platform/web/format.ts'
import type { FigureSource } from '#platform/web/module.ts'
import { Link } from '#platform/web/navigate.ts'
import { useText } from '#platform/web/text.ts'
import { classes } from '#ui/classes.ts'
import { Panels } from '#ui/panels.tsx'
import type { ValueOverview } from '../../contract.ts'
import { texts } from '../../messages/web.ts'
import { belowZero, bought, partiesAt } from './behind.ts'
import css from './value.module.css'

/** The page's first line: equity, the mean customer, how concentrated net value is, who is below zero, what keeping more is worth. */
export function Figures({ value }: { value: ValueOverview }) {
  const t = useText(texts).page
  const f = useFormat()
  const money = (amount: string | number): string => f.money(Number(amount), value.currency)
  const { equity, drivers } = value
  const [retain, acquire] = [drivers.find((d) => d.key === 'retain'), drivers.find((d) => d.key === 'acquire')]
  const all = partiesAt(bought)
  return (
    <div className={css.figures}>
      <Figure label={t.equity} value={equity ? money(equity.value) : t.noModel} note={equity ? t.between(money(equity.lower), money(equity.upper)) : t.noModelText({ customers: 50, repeaters: 10 })} definition={t.definitions.equity} asOf={value.asOf} to={all} {...(equity && { source: { of: 'noted', value: Number(equity.value) } })} />
      {value.mean !== null && <Figure label={t.mean} value={money(value.mean)} note={value.median && t.median(money(value.median))} definition={t.definitions.mean} asOf={value.asOf} to={all} source={{ of: 'mean', filter: bought, field: 'lifetimeValue' }} />}
      {value.top20 !== null && <Figure label={t.top20} value={f.percent(value.top20, 1)} note={value.gini !== null && t.gini(f.fixed(value.gini, 2))} definition={t.definitions.top20} asOf={value.asOf} to={partiesAt(bought, '-netValue')} source={{ of: 'noted', value: value.top20 }} />}
      <Figure label={t.below} value={f.number(value.belowZero.customers)} note={value.belowZero.customers > 0 && t.loss(money(-Number(value.belowZero.loss)))} definition={t.definitions.below} asOf={value.asOf} to={partiesAt(belowZero, 'netValue')} bad={value.belowZero.customers > 0} source={{ of: 'count', filter: belowZero as Filter }} />
      {retain && <Figure label={t.retain} value={money(retain.gain.value)} note={acquire && t.acquireSame(money(acquire.gain.value))} definition={t.definitions.retain} asOf={value.asOf} to={all} source={{ of: 'noted', value: Number(retain.gain.value) }} />}
    </div>
  )
}

interface FigureProps { label: string; value: string; note?: string | false | null | undefined; definition: string; asOf: string | null; to: string; source?: FigureSource | undefined; bad?: boolean }

/** A figure with its parties behind it, and what can be done with it. */
function Figure({ label, value, note, definition, asOf, to, source, bad }: FigureProps) {
  const figure = source && { label, shown: value, definition, source, path: '/insight/value', ...(asOf && { asOf }) }
  return (
    <div className={css.figure} title={definition}>
      <Link to={to}><span className={css.label}>{label}</span><strong className={classes(bad && css.bad)}>{value}</strong>{note && <em>{note}</em>}</Link>
      {figure && <span className={css.take}><Panels place="insight.figure" props={{ figure }} waiting={null} /></span>}
    </div>
  )
}
