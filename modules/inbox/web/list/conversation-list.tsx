import { Link } from '#platform/web/navigate.ts'
import { useText } from '#platform/web/text.ts'
import { Button } from '#ui/button.tsx'
import { classes } from '#ui/classes.ts'
import { RelativeTime } from '#ui/relative-time.tsx'
import { Tag } from '#ui/tag.tsx'
import type { ConversationRow } from '../../contract.ts'
import { texts } from '../../messages/web.ts'
import css from '../page/inbox.module.css'
import { useChannelName } from '../word/use-channel-name.ts'

interface ListProps { rows: readonly ConversationRow[]; open: string | undefined; toOf: (id: string) => string; hasMore: boolean; more: () => void }

/** Conversations, the latest first; what the reader has not seen stands out. */
export function ConversationList({ rows, open, toOf, hasMore, more }: ListProps) {
  const t = useText(texts)
  const channel = useChannelName()
  return (
    <>
      <ul className={css.rows}>
        {rows.map((row) => (
          <li key={row.id}>
            <Link to={toOf(row.id)} className={classes(css.row, row.id === open && css.open, row.unread && css.unread)} aria-current={row.id === open ? 'true' : undefined}>
              <span className={css.line}><strong>{row.unread && <span className={css.dot} aria-hidden="true" />}{row.party.name}</strong><span className="two small"><RelativeTime at={row.lastAt} /></span></span>
              <span className={css.preview}>{row.incoming ? '' : `${t.you} `}{row.preview || '—'}</span>
              <span className={css.line}><span className="two small">{channel(row.channel)} · {row.assignee?.name ?? t.nobody}</span>{row.waitingSince && <Tag tone="amber">{t.waits}</Tag>}</span>
              {row.unread && <span className="hidden-but-read">{t.unread}</span>}
            </Link>
          </li>
        ))}
      </ul>
      {hasMore && <Button onClick={more}>{t.more}</Button>}
    </>
  )
}
