import { Fragment } from 'react'
import { useFormat } from '#platform/web/format.ts'
import { Link } from '#platform/web/navigate.ts'
import { useText } from '#platform/web/text.ts'
import { Button } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { usePhone } from '#ui/use-phone.ts'
import type { ChurnOverview } from '../../churn/contract.ts'
import { texts } from '../../messages/churn.ts'
import css from './churn.module.css'
import { is, partiesAt } from './parties-at.ts'
import { useReasons } from './use-reasons.ts'

/** Whom to call first, with why. */
export function FirstTable({ data: { first, currency } }: { data: ChurnOverview }) {
  const t = useText(texts).first
  const f = useFormat()
  const say = useReasons(currency)
  const phone = usePhone()
  const why = (one: ChurnOverview['first'][number]) => <ul className={css.why}>{one.reasons.map((r) => <li key={r.code}>{say(r)}</li>)}</ul>
  return (
    <Card title={t.title} note={t.note} actions={<Button kind="quiet" to={partiesAt(is('churnRisk', 1))}>{t.all}</Button>}>
      <div className={css.scroll} tabIndex={0} role="group" aria-label={t.title}>
        <table className={css.table} aria-label={t.title}>
          <thead><tr><th scope="col">{t.name}</th><th scope="col" className={css.end}>{t.chance}</th><th scope="col" className={css.end}>{t.stake}</th>{!phone && <><th scope="col" className={css.end}>{t.value}</th><th scope="col">{t.why}</th></>}</tr></thead>
          <tbody>
            {first.map((one) => (
              <Fragment key={one.id}>
                <tr>
                  <td className={css.name}><Link to={`/parties/${one.id}`}>{one.name}</Link></td><td className={css.end}>{f.percent(one.chance, 0)}</td><td className={css.end}>{f.money(one.stake, currency)}</td>
                  {!phone && <><td className={css.end}>{f.money(one.value, currency)}</td><td>{why(one)}</td></>}
                </tr>
                {phone && <tr><td colSpan={3} className={css.under}>{why(one)}</td></tr>}
              </Fragment>
            ))}
          </tbody>
        </table>
      </div>
    </Card>
  )
}
