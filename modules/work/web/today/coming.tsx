import { useFormat } from '#platform/web/format.ts'
import { Link } from '#platform/web/navigate.ts'
import { useText } from '#platform/web/text.ts'
import { usePages } from '#platform/web/use-call.ts'
import { Card } from '#ui/card.tsx'
import { findWork } from '../../contract.ts'
import { texts } from '../../messages/web.ts'
import css from './today.module.css'

/** What the coming week holds; its promises stand among the day's work already. Nothing where it holds nothing. */
export default function Coming() {
  const t = useText(texts)
  const f = useFormat()
  const { items: week, hasMore } = usePages(findWork, { query: { due: 'week', limit: 20 } })
  const items = week.filter((item) => item.kind !== 'promise').slice(0, 8)
  if (!items.length) return null
  return (
    <Card title={t.day.coming} actions={hasMore && <Link to="/work?due=week">{t.day.all}</Link>}>
      <ul className={css.lines}>
        {items.map((item) => (
          <li key={item.id}>
            <Link to={`/work/${item.id}`}>{item.what}</Link>
            <div className="muted small">{[f.dayHeading(item.dueOn), item.dueTime, item.party?.name, t.kinds[item.kind]].filter(Boolean).join(' · ')}</div>
          </li>
        ))}
      </ul>
    </Card>
  )
}
