import { useEffect, useState } from 'react'
import { call } from '#platform/web/call.ts'
import { useFormat } from '#platform/web/format.ts'
import { Link } from '#platform/web/navigate.ts'
import { useText } from '#platform/web/text.ts'
import { Button } from '#ui/button.tsx'
import { Lines } from '#ui/skeleton.tsx'
import { EmptyState, ErrorState } from '#ui/states.tsx'
import { type BehindQuery, findJourneyParties, type JourneyParties } from '../../contract.ts'
import { texts } from '../../messages/web.ts'
import css from '../journeys.module.css'

/** The parties behind a cell, page by page; on to the list where it can say them. */
export function BehindList({ id, asked }: { id: string; asked: BehindQuery }) {
  const t = useText(texts)
  const f = useFormat()
  const key = JSON.stringify(asked)
  const [pages, setPages] = useState<JourneyParties[]>([])
  const [cursor, setCursor] = useState<string>()
  const [error, setError] = useState<unknown>(null)
  useEffect(() => {
    const stop = new AbortController()
    call(findJourneyParties, { params: { id }, body: { ...JSON.parse(key) as BehindQuery, ...(cursor && { cursor }) }, signal: stop.signal })
      .then((page) => setPages((before) => (cursor ? [...before, page] : [page])), (problem: unknown) => { if (!stop.signal.aborted) setError(problem) })
    return () => stop.abort()
  }, [id, key, cursor])
  const [first, last] = [pages[0], pages.at(-1)]
  if (error) return <ErrorState problem={error} />
  if (!first || !last) return <Lines count={5} />
  if (!first.total) return <EmptyState inline title={t.none} />
  return (
    <>
      <p className="row"><strong>{t.people(f.number(first.total))}</strong>{first.filter && <Button kind="text" to={`/parties?${new URLSearchParams({ filter: JSON.stringify(first.filter) })}`}>{t.list}</Button>}</p>
      <ol className={css.people}>{pages.flatMap((p) => p.items).map((p) => <li key={p.partyId}><Link to={`/parties/${p.partyId}`} className="name">{p.name}</Link><span className="muted">{t.touchpoints(f.number(p.touchpoints))} · {f.day(p.last)}</span></li>)}</ol>
      {last.next && <Button kind="text" onClick={() => setCursor(last.next)}>{t.more}</Button>}
    </>
  )
}
