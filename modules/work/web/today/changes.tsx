import { Suspense, useState } from 'react'
import { useFormat } from '#platform/web/format.ts'
import { lazily } from '#platform/web/lazily.ts'
import { useMay } from '#platform/web/me.ts'
import { Link } from '#platform/web/navigate.ts'
import { useText } from '#platform/web/text.ts'
import { usePages } from '#platform/web/use-call.ts'
import { Button } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { Panels } from '#ui/panels.tsx'
import { Lines } from '#ui/skeleton.tsx'
import { ErrorState } from '#ui/states.tsx'
import { findTodayEntries, type TodayEntry } from '../../contract.ts'
import { texts } from '../../messages/web.ts'
import css from './today.module.css'

const AddWork = lazily(() => import('../item/add-work.tsx'))
const FEW = 8

/** What changed of late, as the modules tell it; each line with the click that plans something about it. Nothing where nothing changed. */
export default function Changes() {
  const t = useText(texts).day
  const may = useMay()
  const list = usePages(findTodayEntries, { query: { limit: FEW } }, { staleTime: 60_000, refetchInterval: 120_000 })
  const [planning, setPlanning] = useState<TodayEntry['party'] | null>(null)
  if (list.error) return <Card title={t.changed}><ErrorState problem={list.error} again={list.again} /></Card>
  if (list.isPending) return <Card title={t.changed}><Lines count={6} /></Card>
  if (!list.items.length) return null
  return (
    <Card title={t.changed} note={t.changedNote}>
      <ul className={css.changes}>{list.items.map((entry) => <li key={`${entry.source} ${entry.key}`}><Change entry={entry} {...(may(['create', 'work']) && { onPlan: () => setPlanning(entry.party) })} /></li>)}</ul>
      {list.hasMore && <Button busy={list.isFetching} onClick={list.more}>{t.further}</Button>}
      {planning && <Suspense fallback={null}><AddWork party={planning} close={() => setPlanning(null)} /></Suspense>}
    </Card>
  )
}

function Change({ entry, onPlan }: { entry: TodayEntry; onPlan?: () => void }) {
  const t = useText(texts)
  const f = useFormat()
  const { amount, currency } = entry.stake
  const why = [f.dayHeading(entry.day), Number(amount) > 0 && t.why.worth(f.money(amount, currency))].filter(Boolean).join(' · ')
  return (
    <>
      <div className={css.who}><Link to={`/parties/${entry.party.id}`}>{entry.party.name}</Link>{onPlan && <Button kind="text" label={`${t.day.plan} · ${entry.party.name}`} onClick={onPlan}>{t.day.plan}</Button>}</div>
      <Panels place="today.entry" props={{ entry }} waiting={null} />
      <div className="muted small">{why}</div>
    </>
  )
}
