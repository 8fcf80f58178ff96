import { useFormat } from '#platform/web/format.ts'
import { Link } from '#platform/web/navigate.ts'
import { useText } from '#platform/web/text.ts'
import { useCall } from '#platform/web/use-call.ts'
import { Card } from '#ui/card.tsx'
import { Block } from '#ui/skeleton.tsx'
import { EmptyState, ErrorState } from '#ui/states.tsx'
import { Tag } from '#ui/tag.tsx'
import { getHandOvers } from '../../churn/contract.ts'
import { texts } from '../../messages/churn.ts'
import css from './churn.module.css'
import { is, partiesAt } from './parties-at.ts'

/** Employees whose customers left after they were handed over, against the others: with the interval, and a word where numbers are small. */
export function HandOverTable() {
  const t = useText(texts).handOvers
  const f = useFormat()
  const { data, error, refetch } = useCall(getHandOvers, {})
  if (error) return <Card title={t.title}><ErrorState problem={error} again={() => void refetch()} /></Card>
  if (!data) return <Block height={200} />
  const others = data.others.customers ? t.against(f.percent(data.others.left / data.others.customers, 1)) : undefined
  if (!data.members.length) return <Card title={t.title} note={others}><EmptyState inline title={t.empty} text={t.emptyText} /></Card>
  const points = (share: number): string => `${share > 0 ? '+' : share < 0 ? '−' : ''}${f.percent(Math.abs(share), 0)}`
  return (
    <Card title={t.title} note={others}>
      <div className={css.scroll} tabIndex={0} role="group" aria-label={t.title}>
        <table className={css.table} aria-label={t.title}>
          <thead><tr><th scope="col">{t.member}</th>{[t.customers, t.left, t.rate, t.difference, t.interval].map((h) => <th key={h} scope="col" className={css.end}>{h}</th>)}<th scope="col"><span className="hidden-but-read">{t.verdict}</span></th></tr></thead>
          <tbody>
            {data.members.map((m) => (
              <tr key={m.id}>
                <td className={css.name}><Link to={partiesAt(is('handedOverBy', m.id))}>{m.name}</Link>{!m.active && <> <Tag>{t.gone}</Tag></>}</td>
                <td className={css.end}>{f.number(m.customers)}</td><td className={css.end}>{f.number(m.left)}</td><td className={css.end}>{f.percent(m.rate, 0)}</td><td className={css.end}>{points(m.difference)}</td><td className={css.end}>{points(m.lower)} … {points(m.upper)}</td>
                <td>{m.customers < data.few ? <span className="muted small">{t.few(f.number(data.few))}</span> : m.lower > 0 ? <Tag tone="amber">{t.more}</Tag> : m.upper < 0 ? <Tag tone="jade">{t.less}</Tag> : <span className="muted small">{t.same}</span>}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className="small muted">{t.definition(f.number(data.horizon ?? 0))}</p>
    </Card>
  )
}
