import { useFormat } from '#platform/web/format.ts'
import { useText } from '#platform/web/text.ts'
import { usePages } from '#platform/web/use-call.ts'
import { Button } from '#ui/button.tsx'
import { RelativeTime } from '#ui/relative-time.tsx'
import { Lines } from '#ui/skeleton.tsx'
import { ErrorState } from '#ui/states.tsx'
import { type Entry, findEntries } from '../../contract.ts'
import { texts } from '../../messages/web.ts'
import css from '../dialogue.module.css'
import { useChannels } from '../word/use-channels.ts'

/** What is remembered of the talk, the latest first. */
export function Thread({ partyId }: { partyId: string }) {
  const t = useText(texts).talk
  const list = usePages(findEntries, { params: { id: partyId }, query: { limit: 8 } })
  return (
    <section className={css.part} aria-label={t.thread}>
      <h3>{t.thread}</h3>
      {list.error ? <ErrorState problem={list.error} again={list.again} /> : list.isPending ? <Lines count={3} /> : !list.items.length ? <p className="muted">{t.noThread} {t.noThreadText}</p> : <ul className={css.list}>{list.items.map((entry) => <li key={entry.id} className={entry.side === 'us' ? css.us : css.them}><One entry={entry} /></li>)}</ul>}
      {list.hasMore && <Button kind="text" onClick={list.more} busy={list.isFetching}>{t.earlier}</Button>}
    </section>
  )
}

function One({ entry: e }: { entry: Entry }) {
  const t = useText(texts).talk
  const f = useFormat()
  const { name } = useChannels()
  const said = [t.sides[e.side], t.kinds[e.kind], e.channel && name(e.channel), e.member?.name, e.dueOn && t.due(f.day(e.dueOn)), e.outcome && t.outcomes[e.outcome]].filter(Boolean).join(' · ')
  return (
    <>
      <span className={css.head}><span className="muted small">{said}</span><span className={`${css.end} small`}><RelativeTime at={e.at} /></span></span>
      <span className={css.text}>{e.text}</span>
    </>
  )
}
