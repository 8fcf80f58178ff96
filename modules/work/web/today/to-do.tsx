import { Suspense, useState } from 'react'
import { lazily } from '#platform/web/lazily.ts'
import { useMay } from '#platform/web/me.ts'
import { Link } from '#platform/web/navigate.ts'
import { useText } from '#platform/web/text.ts'
import { CardSkeleton } from '#ui/skeleton.tsx'
import { EmptyState, ErrorState } from '#ui/states.tsx'
import { texts } from '../../messages/web.ts'
import { WorkCard } from '../item/work-card.tsx'
import css from './today.module.css'
import { useToday } from './use-today.ts'

const AddWork = lazily(() => import('../item/add-work.tsx'))

/** What to do today, in order of what is at stake. */
export default function ToDo() {
  const t = useText(texts).day
  const { data, error, refetch } = useToday()
  if (error) return <ErrorState problem={error} again={() => void refetch()} />
  if (!data) return <><CardSkeleton /><CardSkeleton /></>
  if (!data.items.length) return <Nothing />
  return (
    <>
      <div className={css.lead}><span>{t.lead}</span><Link to="/work">{t.all}</Link></div>
      <ul className={css.list}>{data.items.map((item) => <li key={item.id}><WorkCard item={item} reason={item.reason} stake={item.stake} /></li>)}</ul>
      {data.more && <p className="muted">{t.more} <Link to="/work">{t.all}</Link></p>}
    </>
  )
}

function Nothing() {
  const t = useText(texts).day
  const may = useMay()
  const [adding, setAdding] = useState(false)
  return (
    <>
      <EmptyState title={t.done} text={t.doneText} icon="check" {...(may(['create', 'work']) && { action: { label: t.add, onClick: () => setAdding(true) } })} />
      {adding && <Suspense fallback={null}><AddWork close={() => setAdding(false)} /></Suspense>}
    </>
  )
}
