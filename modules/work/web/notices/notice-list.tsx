import { findNotices, type Notice, readAllNotices, readNotice } from '#modules/touchpoints/contract.ts'
import { texts as touchpointTexts } from '#modules/touchpoints/messages/index.ts'
import { useFormat } from '#platform/web/format.ts'
import { Link } from '#platform/web/navigate.ts'
import { useText } from '#platform/web/text.ts'
import { useAct, usePages } from '#platform/web/use-call.ts'
import { Button } from '#ui/button.tsx'
import { classes } from '#ui/classes.ts'
import { RelativeTime } from '#ui/relative-time.tsx'
import { Lines } from '#ui/skeleton.tsx'
import { EmptyState, ErrorState } from '#ui/states.tsx'
import { texts } from '../../messages/web.ts'
import css from './notices.module.css'

/** One's own notices, the latest first; opening one marks it as read. */
export default function NoticeList() {
  const t = useText(texts).notices
  const f = useFormat()
  const list = usePages(findNotices, { query: { limit: 30 } }, { staleTime: 0 })
  const readAll = useAct(readAllNotices, { refreshes: [findNotices] })
  if (list.error) return <ErrorState problem={list.error} again={list.again} />
  if (list.isPending) return <Lines count={6} />
  if (!list.items.length) return <EmptyState title={t.none} text={t.noneText} icon="bell" />
  const unread = list.first?.unread ?? 0
  return (
    <>
      {unread > 0 && <div className={css.head}><span className="muted">{t.unread(f.number(unread))}</span><Button kind="text" busy={readAll.isPending} onClick={() => readAll.mutate({})}>{t.readAll}</Button></div>}
      <ul className={css.list}>{list.items.map((notice) => <li key={notice.id}><Line notice={notice} /></li>)}</ul>
      {list.hasMore && <Button onClick={list.more}>{t.more}</Button>}
    </>
  )
}

function Line({ notice }: { notice: Notice }) {
  const t = useText(texts)
  const reasons = useText(touchpointTexts).reasons
  const read = useAct(readNotice, { refreshes: [findNotices] })
  const says = reasons[notice.reason]?.(notice.by?.name ?? t.item.system) ?? t.notices.other
  const open = (): void => { if (!notice.readAt) read.mutate({ params: { id: notice.id } }) }
  return (
    <Link to={addressOf(notice)} className={classes(css.notice, !notice.readAt && css.unread)} onClick={open}>
      <span className={css.line}><strong>{says}</strong><span className="muted small"><RelativeTime at={notice.at} /></span></span>
      {notice.party && <span className="two">{notice.party.name}</span>}
      {notice.text && <span className={css.text}>{notice.text}</span>}
      {!notice.readAt && <span className="hidden-but-read">{t.notices.fresh}</span>}
    </Link>
  )
}

/** Where a notice leads: to the item it is about, else to the party; one of much work at once to all of it. */
function addressOf({ ref, party, reason }: Notice): string {
  if (ref?.object === 'work') return `/work/${ref.id}`
  if (ref?.object === 'conversation') return `/inbox?c=${ref.id}`
  if (ref?.object === 'consent-request') return '/consent'
  if (ref?.object === 'campaign') return `/marketing/campaigns/${ref.id}?part=check`
  if (ref?.object === 'finding') return `/insight/findings/${ref.id}`
  return party ? `/parties/${party.id}` : reason === 'assigned' ? '/work' : '/today'
}
