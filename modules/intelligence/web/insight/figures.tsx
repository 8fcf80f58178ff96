import type { ReactNode } from 'react'
import type { Pyramid, StageFlow } from '../../contract.ts'
import { useFormat } from '#platform/web/format.ts'
import { Link } from '#platform/web/navigate.ts'
import { useText } from '#platform/web/text.ts'
import { classes } from '#ui/classes.ts'
import { texts } from '../../messages/web.ts'
import { measureName } from '../word/measure-name.ts'
import { is } from '../word/parties-at.ts'
import css from './insight.module.css'

/** The page's first line: how many customers, what they bring, how concentrated it is, and how many are leaving. */
export function Figures({ pyramid, flow }: { pyramid: Pyramid; flow: StageFlow | undefined }) {
  const t = useText(texts).value
  const f = useFormat()
  const measure = measureName(t, pyramid.measure, pyramid.window)
  const total = pyramid.tiers.reduce((n, l) => n + Number(l.value), 0)
  const customers = JSON.stringify({ field: 'purchases', op: 'atLeast', value: '1' })
  const declining = flow?.stages.find((s) => s.stage === 4)?.now ?? 0
  return (
    <div className={css.figures}>
      <Figure label={t.customers} value={f.number(pyramid.customers)} note={t.tellEntry} search={{ filter: customers, sort: '-revenue' }} />
      <Figure label={t.total(measure)} value={f.money(total, pyramid.currency)} />
      <Figure label={t.averageOf(measure)} value={f.money(pyramid.customers ? total / pyramid.customers : 0, pyramid.currency)} note={t.perCustomer} />
      {pyramid.top20 !== null && <Figure label={t.top20(measure)} value={f.percent(pyramid.top20)} note={[pyramid.gini === null ? '' : t.gini(f.fixed(pyramid.gini, 2)), pyramid.top1 === null ? '' : t.top1(f.percent(pyramid.top1))].filter(Boolean).join(' · ')} search={{ filter: customers, sort: pyramid.measure === 'profit' ? '-profit' : '-revenue' }} />}
      <Figure label={t.declining} value={f.number(declining)} note={t.decliningShare(f.percent(pyramid.customers ? declining / pyramid.customers : 0))} search={{ filter: JSON.stringify(is('stage', 4)), sort: '-revenue' }} bad={declining > 0} />
    </div>
  )
}

function Figure({ label, value, note, search, bad }: { label: string; value: string; note?: ReactNode; search?: Record<string, string>; bad?: boolean }) {
  const inside = <><span>{label}</span><strong className={classes(bad && css.bad)}>{value}</strong>{note && <em>{note}</em>}</>
  return search ? <Link to="/parties" search={search as never} className={css.figure}>{inside}</Link> : <div className={css.figure}>{inside}</div>
}
