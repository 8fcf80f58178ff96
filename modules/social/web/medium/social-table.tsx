import { useFormat } from '#platform/web/format.ts'
import { Link } from '#platform/web/navigate.ts'
import { useText } from '#platform/web/text.ts'
import { Card } from '#ui/card.tsx'
import { EmptyState } from '#ui/states.tsx'
import type { MediaChoice } from '../../contract.ts'
import { texts } from '../../messages/web.ts'
import css from '../social.module.css'

/** Networks as a medium: what posts brought, without a reach by party. */
export function SocialTable({ data: { social } }: { data: MediaChoice }) {
  const whole = useText(texts)
  const t = whole.medium
  const f = useFormat()
  return (
    <Card title={t.social} note={t.socialNote}>
      {social.length === 0 ? <EmptyState inline title={t.socialEmpty} /> : (
        <div className={css.scroll} tabIndex={0} role="group" aria-label={t.social}>
          <table className={css.table} aria-label={t.social}>
            <thead><tr>{[t.account, t.posts, t.views, t.responses, t.perPost].map((head) => <th key={head} scope="col">{head}</th>)}</tr></thead>
            <tbody>{social.map((s) => <tr key={s.accountId}><th scope="row">{s.name} <span className="muted small">{whole.networks[s.network]}</span></th><td><Link to="/marketing/social">{f.number(s.posts)}</Link></td><td>{s.views === null ? (s.posts ? t.notTold : whole.none) : f.number(s.views)}</td><td>{f.number(s.responses)}</td><td>{s.perPost === null ? t.noData : f.number(s.perPost, 1)}</td></tr>)}</tbody>
          </table>
        </div>
      )}
    </Card>
  )
}
