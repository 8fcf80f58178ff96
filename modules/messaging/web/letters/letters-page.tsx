import { Checkbox } from 'antd'
import { useState } from 'react'
import { urlOf } from '#platform/web/call.ts'
import { Link } from '#platform/web/navigate.ts'
import { useText } from '#platform/web/text.ts'
import { useAct, useCall } from '#platform/web/use-call.ts'
import { Button } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { PageHead } from '#ui/page-head.tsx'
import { RelativeTime } from '#ui/relative-time.tsx'
import { TableSkeleton } from '#ui/skeleton.tsx'
import { EmptyState, ErrorState } from '#ui/states.tsx'
import { countMessages, findLetters, findMessages, type Letter, postLetters, printLetters } from '../../contract.ts'
import { texts } from '../../messages/channel.ts'
import css from './letters.module.css'

/** Letters that wait to be printed and posted. */
export default function LettersPage() {
  const t = useText(texts).letters
  const { data, error, refetch } = useCall(findLetters, {})
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const post = useAct(postLetters, { refreshes: [findLetters, findMessages, countMessages], done: ({ posted }) => t.done(posted), onDone: () => setChosen(new Set()) })
  const letters = data?.letters ?? []
  const ids = letters.map((l) => l.id).filter((id) => chosen.has(id))
  const open = (as: 'letters' | 'labels'): void => void window.open(urlOf(printLetters, { query: { ids: ids.join(','), as } }), '_blank', 'noopener')
  const acts = letters.length > 0 && <><Button disabled={!ids.length} onClick={() => open('labels')}>{t.labels}</Button><Button disabled={!ids.length} onClick={() => open('letters')}>{t.print}</Button><Button kind="primary" disabled={!ids.length} busy={post.isPending} onClick={() => post.mutate({ body: { ids } })}>{t.posted}</Button></>
  const toggle = (id: string): void => setChosen(new Set(chosen.has(id) ? [...chosen].filter((c) => c !== id) : [...chosen, id]))
  return (
    <>
      <PageHead title={t.title} note={t.note} actions={acts} />
      {error ? <ErrorState problem={error} again={() => void refetch()} /> : !data ? <TableSkeleton columns={4} /> : !letters.length ? <EmptyState title={t.empty} text={t.emptyText} icon="mail" /> : (
        <Card>
          <Checkbox checked={ids.length === letters.length} indeterminate={ids.length > 0 && ids.length < letters.length} onChange={(e) => setChosen(new Set(e.target.checked ? letters.map((l) => l.id) : []))}>{t.all}</Checkbox>
          <ul className={css.list}>{letters.map((letter) => <Line key={letter.id} letter={letter} chosen={chosen.has(letter.id)} onToggle={() => toggle(letter.id)} />)}</ul>
        </Card>
      )}
    </>
  )
}

function Line({ letter: { party, address, subject, givenAt }, chosen, onToggle }: { letter: Letter; chosen: boolean; onToggle: () => void }) {
  const t = useText(texts).letters
  return (
    <li>
      <Checkbox aria-label={t.choose(party.name)} checked={chosen} onChange={onToggle} />
      <span><Link className={css.name!} to={`/parties/${party.id}`}>{party.name}</Link> <span className="muted">{address}</span></span>
      <span>{subject}</span>
      <span className="muted"><RelativeTime at={givenAt} /></span>
    </li>
  )
}
