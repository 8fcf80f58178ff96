import { useFormat } from '#platform/web/format.ts'
import { useLanguage } from '#platform/web/language.ts'
import { Link } from '#platform/web/navigate.ts'
import { useNamed, useText } from '#platform/web/text.ts'
import { Card } from '#ui/card.tsx'
import type { Clustering } from '../../cluster/contract.ts'
import { texts } from '../../messages/discovery.ts'
import css from '../word/discovery.module.css'
import { is, partiesAt } from '../word/parties-at.ts'

/** The groups with their names and sizes; each opens its customers and can be made a segment. */
export function GroupList({ found }: { found: Clustering }) {
  const t = useText(texts).clusters
  const f = useFormat()
  const named = useNamed()
  const language = useLanguage()
  const all = found.groups.reduce((n, g) => n + g.customers, 0)
  const segment = (cluster: number): string => `/insight/segments/new?${new URLSearchParams({ definition: JSON.stringify(is('cluster', cluster)) })}`
  return (
    <Card title={t.list.title}>
      <div className={css.scroll} tabIndex={0} role="group" aria-label={t.list.title}>
        <table className={css.table} aria-label={t.list.title}>
          <thead><tr><th scope="col">{t.heading}</th><th scope="col">{t.list.name}</th><th scope="col" className={css.end}>{t.list.customers}</th><th scope="col" className={css.end}>{t.list.share}</th><th scope="col"><span className="hidden-but-read">{t.list.segment}</span></th></tr></thead>
          <tbody>
            {found.groups.map((group) => (
              <tr key={group.cluster}>
                <td className={css.name}>{t.group(group.cluster)}</td><td>{named(group.name)}</td><td className={css.end}><Link to={partiesAt(is('cluster', group.cluster))}>{f.number(group.customers)}</Link></td><td className={css.end}>{f.percent(all ? group.customers / all : 0, 0)}</td>
                <td className={css.name}><Link to={segment(group.cluster)}>{t.list.segment}</Link></td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <ul className={css.card}>{found.card[language].map((line) => <li key={line}>{line}</li>)}</ul>
    </Card>
  )
}
