import { useEffect } from 'react'
import { Link } from '#platform/web/navigate.ts'
import { useText } from '#platform/web/text.ts'
import { useAct, usePages } from '#platform/web/use-call.ts'
import { Lines } from '#ui/skeleton.tsx'
import { ErrorState } from '#ui/states.tsx'
import { usePhone } from '#ui/use-phone.ts'
import { type Conversation, countConversations, findConversations, findUtterances, getConversation, readConversation } from '../../contract.ts'
import { texts } from '../../messages/web.ts'
import css from '../page/inbox.module.css'
import { Acts } from './acts.tsx'
import { Composer } from './composer.tsx'
import { Said } from './said.tsx'
import { Unknown } from './unknown.tsx'
import { usePresence } from './use-presence.ts'

/** One conversation: what was said on every channel, and what to say next. */
export function Thread({ conversation }: { conversation: Conversation }) {
  const t = useText(texts)
  const phone = usePhone()
  const { id, party, unread, mayAnswer } = conversation
  const list = usePages(findUtterances, { params: { id }, query: { limit: 40 } })
  const { mutate: read } = useAct(readConversation, { refreshes: [findConversations, countConversations, getConversation] })
  useEffect(() => { if (unread) read({ params: { id }, body: { read: true } }) }, [id, unread, read])
  const { others, typing } = usePresence(id, mayAnswer)
  return (
    <div className={css.sheet}>
      <header className={css.head}>
        <h2>{party.id === null ? party.name : <Link to={`/parties/${party.id}`}>{party.name}</Link>}</h2>
        <Acts conversation={conversation} />
      </header>
      {others.length > 0 && <p className={css.busy} role="status">{others.map((o) => (o.doing === 'answering' ? t.answering(o.name) : t.looking(o.name))).join(' · ')}</p>}
      {phone && party.id === null && <Unknown conversation={conversation} />}
      {list.error ? <ErrorState problem={list.error} again={list.again} /> : list.isPending ? <Lines count={6} /> : <Said items={list.items} hasMore={list.hasMore} more={list.more} who={party.name} partyId={party.id} />}
      {mayAnswer && <Composer conversation={conversation} onTyping={typing} />}
    </div>
  )
}
