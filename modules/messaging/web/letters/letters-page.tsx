import { Checkbox } from 'antd'
import { useState } from 'react'
import { z } from 'zod'
import { urlOf } from '#platform/web/call.ts'
import { useSearchState } from '#platform/web/navigate.ts'
import { useText } from '#platform/web/text.ts'
import { useAct, usePages } from '#platform/web/use-call.ts'
import { Button } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { PageHead } from '#ui/page-head.tsx'
import { TableSkeleton } from '#ui/skeleton.tsx'
import { EmptyState, ErrorState } from '#ui/states.tsx'
import { ViewTabs } from '#ui/view-tabs.tsx'
import { countMessages, findLetterRuns, findLetters, findMessages, postLetters, printLetters } from '../../contract.ts'
import { texts } from '../../messages/channel.ts'
import { LabelDialog } from './label-dialog.tsx'
import { Line } from './letter-line.tsx'
import css from './letters.module.css'
import { ReturnDialog } from './return-dialog.tsx'
import { Runs } from './runs.tsx'

const PageState = z.object({ posted: z.stringbool().catch(false).default(false) })
const PAGE = 100
/** As many as one PDF takes. */
const MOST = 500

/** Letters that wait to be printed and posted; and those that were, in case they come back. */
export default function LettersPage() {
  const [{ posted }] = useSearchState(PageState)
  const t = useText(texts).letters
  return (
    <>
      <PageHead title={t.title} note={t.note} />
      <ViewTabs label={t.title} tabs={[{ key: 'waiting', label: t.tabs.waiting, to: '/marketing/letters', active: !posted }, { key: 'posted', label: t.tabs.posted, to: '/marketing/letters?posted=true', active: posted }]} />
      {!posted && <Runs />}
      <Letters key={String(posted)} posted={posted} />
    </>
  )
}

function Letters({ posted }: { posted: boolean }) {
  const t = useText(texts).letters
  const list = usePages(findLetters, { query: { posted: String(posted) as never, limit: PAGE } })
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const ids = list.items.map((l) => l.id).filter((id) => chosen.has(id)).slice(0, MOST)
  const toggle = (id: string): void => setChosen(new Set(chosen.has(id) ? [...chosen].filter((c) => c !== id) : [...chosen, id]))
  if (list.error) return <ErrorState problem={list.error} again={list.again} />
  if (list.isPending) return <TableSkeleton columns={4} />
  if (!list.items.length) return <EmptyState title={posted ? t.nonePosted : t.empty} text={posted ? t.nonePostedText : t.emptyText} icon="mail" />
  return (
    <Card>
      <div className={css.bar}>
        <Checkbox checked={ids.length === list.items.length} indeterminate={ids.length > 0 && ids.length < list.items.length} onChange={(e) => setChosen(new Set(e.target.checked ? list.items.map((l) => l.id) : []))}>{ids.length ? t.chosen(ids.length) : t.all}</Checkbox>
        <Acts ids={ids} posted={posted} onDone={() => setChosen(new Set())} />
      </div>
      <ul className={css.list}>{list.items.map((letter) => <Line key={letter.id} letter={letter} chosen={chosen.has(letter.id)} onToggle={() => toggle(letter.id)} />)}</ul>
      {list.hasMore && <Button kind="text" busy={list.isFetching} onClick={list.more}>{t.more}</Button>}
    </Card>
  )
}

/** What is done with the chosen ones. */
function Acts({ ids, posted, onDone }: { ids: readonly string[]; posted: boolean; onDone: () => void }) {
  const t = useText(texts).letters
  const [asking, setAsking] = useState<'labels' | 'return' | null>(null)
  const post = useAct(postLetters, { refreshes: [findLetters, findLetterRuns, findMessages, countMessages], done: (said) => t.done(said.posted), onDone })
  const none = !ids.length
  return (
    <div className={css.acts}>
      <Button disabled={none} onClick={() => setAsking('labels')}>{t.labels}</Button>
      <Button disabled={none} onClick={() => window.open(urlOf(printLetters, { query: { ids: ids.join(','), as: 'letters' } }), '_blank', 'noopener')}>{t.print}</Button>
      {posted ? <Button disabled={none} onClick={() => setAsking('return')}>{t.returned}</Button> : <Button kind="primary" disabled={none} busy={post.isPending} onClick={() => post.mutate({ body: { ids: [...ids] } })}>{t.posted}</Button>}
      {asking === 'labels' && <LabelDialog which={{ ids: ids.join(',') }} onClose={() => setAsking(null)} />}
      {asking === 'return' && <ReturnDialog ids={ids} onClose={() => setAsking(null)} onDone={onDone} />}
    </div>
  )
}
