import { useFormat } from '#platform/web/format.ts'
import { useText } from '#platform/web/text.ts'
import { usePages } from '#platform/web/use-call.ts'
import { Button } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { findPartyEvents } from '../../contract.ts'
import { texts } from '../../messages/web.ts'
import css from './visits-panel.module.css'

/** What a party looked at and did on the firm's sites, while it is kept; nothing where there is none. */
export default function VisitsPanel({ partyId }: { partyId: string }) {
  const t = useText(texts)
  const f = useFormat()
  const list = usePages(findPartyEvents, { params: { id: partyId }, query: { limit: 6 } })
  if (list.isPending || list.error || !list.items.length) return null
  return (
    <Card title={t.visited.title} note={t.visited.note}>
      <ul className={css.visits}>
        {list.items.map(({ type, at, page, data, source }, i) => (
          <li key={i}><div className={css.what}>{type === 'page' ? String(data?.title ?? '') || page : t.visited.did(type)}</div><div className="muted small">{[f.moment(at), page?.replace(/^https?:\/\//, '') ?? source].join(' · ')}</div></li>
        ))}
      </ul>
      {list.hasMore && <Button kind="text" onClick={list.more}>{t.visited.more}</Button>}
    </Card>
  )
}
