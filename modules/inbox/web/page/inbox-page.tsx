import { useEffect } from 'react'
import { z } from 'zod'
import { useLiveConversations } from '#platform/web/live.ts'
import { useGo, useSearchState } from '#platform/web/navigate.ts'
import { useText } from '#platform/web/text.ts'
import { useCall, usePages, useRefresh } from '#platform/web/use-call.ts'
import { PageHead } from '#ui/page-head.tsx'
import { Panels } from '#ui/panels.tsx'
import { CardSkeleton } from '#ui/skeleton.tsx'
import { EmptyState, ErrorState } from '#ui/states.tsx'
import { usePhone } from '#ui/use-phone.ts'
import { ViewTabs } from '#ui/view-tabs.tsx'
import { countConversations, findConversations, findUtterances, getConversation, views } from '../../contract.ts'
import { texts } from '../../messages/web.ts'
import { ConversationList } from '../list/conversation-list.tsx'
import { Thread } from '../thread/thread.tsx'
import { Unknown } from '../thread/unknown.tsx'
import css from './inbox.module.css'
import { useInboxKeys } from './use-inbox-keys.ts'

const State = z.object({ view: z.enum(views).default('open'), c: z.string().regex(/^\d{1,18}$/).optional() })

/** Everything that people write to the firm and are answered, over all channels: whose turn it is, what was said, and who they are. */
export default function InboxPage() {
  const t = useText(texts)
  const phone = usePhone()
  const go = useGo()
  const [{ view, c }] = useSearchState(State)
  const list = usePages(findConversations, { query: { view, limit: 40 } })
  const { data: counts } = useCall(countConversations, {})
  const refresh = useRefresh()
  useLiveConversations((id) => { refresh(findConversations, countConversations); if (id === c) refresh(getConversation, findUtterances) })
  const toOf = (id: string): string => `/inbox?${new URLSearchParams({ ...(view !== 'open' && { view }), c: id })}`
  const first = list.items[0]?.id
  const open = c ?? (phone ? undefined : first)
  useEffect(() => { if (!c && !phone && first) go(`/inbox?${new URLSearchParams({ ...(view !== 'open' && { view }), c: first })}`, { replace: true }) }, [c, phone, first, view, go])
  useInboxKeys({ ids: list.items.map((row) => row.id), open, go: (id) => go(toOf(id), { replace: true }) })
  const count = (key: (typeof views)[number]): string | undefined => { const n = key === 'mine' || key === 'unassigned' || key === 'open' ? counts?.[key] : undefined; return n === undefined ? undefined : n >= 100 ? '99+' : String(n) }
  const back = { to: view === 'open' ? '/inbox' : `/inbox?view=${view}`, label: t.back }
  const head = phone && c ? <PageHead title={t.title} back={back} /> : (
    <>
      <PageHead title={t.title} note={t.note} />
      <ViewTabs label={t.title} tabs={views.map((key) => ({ key, label: t.views[key], to: key === 'open' ? '/inbox' : `/inbox?view=${key}`, count: count(key), active: key === view }))} />
    </>
  )
  if (list.error) return <>{head}<ErrorState problem={list.error} again={list.again} /></>
  return (
    <>
      {head}
      <div className={css.columns}>
        {!(phone && c) && (
          <section className={css.list} aria-label={t.views[view]}>
            {list.isPending ? <CardSkeleton lines={10} /> : list.items.length ? <ConversationList rows={list.items} open={open} toOf={toOf} hasMore={list.hasMore} more={list.more} /> : <EmptyState title={t.none[view]} text={t.noneText} icon="message" />}
          </section>
        )}
        {open && <Opened id={open} />}
      </div>
    </>
  )
}

function Opened({ id }: { id: string }) {
  const t = useText(texts)
  const phone = usePhone()
  const { data, error } = useCall(getConversation, { params: { id } })
  if (error) return <section className={css.thread}>{error.status === 404 ? <EmptyState title={t.gone} icon="search" /> : <ErrorState problem={error} />}</section>
  if (!data) return <section className={css.thread}><CardSkeleton lines={10} /></section>
  return (
    <>
      <section className={css.thread} aria-label={data.party.name}><Thread key={data.id} conversation={data} /></section>
      {!phone && <aside className={css.party} aria-label={t.who}>{data.party.id === null ? <Unknown conversation={data} /> : <Panels place="relationship.left" props={{ partyId: data.party.id }} />}</aside>}
    </>
  )
}
