import { useState } from 'react'
import { getParty } from '#modules/parties/contract.ts'
import { useMay } from '#platform/web/me.ts'
import { useText } from '#platform/web/text.ts'
import { useCall, usePages } from '#platform/web/use-call.ts'
import { Button } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { Lines } from '#ui/skeleton.tsx'
import { EmptyState } from '#ui/states.tsx'
import { findWork, type WorkItem } from '../../contract.ts'
import { texts } from '../../messages/web.ts'
import AddWork from '../item/add-work.tsx'
import { WorkCard } from '../item/work-card.tsx'
import css from './next-panel.module.css'

const FEW = 4

/** What comes next with this party: everyone's open matters that the reader may see, the soonest first. */
export default function NextPanel({ partyId }: { partyId: string }) {
  const t = useText(texts).next
  const may = useMay()
  const [all, setAll] = useState(false)
  const { items, isPending, hasMore, more } = usePages(findWork, { query: { view: 'all', partyId } })
  const [adding, setAdding] = useState(false)
  const { data: party } = useCall(getParty, { params: { id: partyId } })
  const shown = all ? items : items.slice(0, FEW)
  return (
    <Card title={t.title} actions={may(['create', 'work']) && <Button kind="text" icon="plus" onClick={() => setAdding(true)}>{t.add}</Button>}>
      {isPending ? <Lines count={3} /> : items.length === 0 ? <EmptyState title={t.none} inline /> : <ul className={css.list}>{shown.map((item) => <li key={item.id}><WorkCard item={item} reason={reasonOf(item)} unnamed /></li>)}</ul>}
      {shown.length < items.length ? <Button kind="text" onClick={() => setAll(true)}>{t.more(items.length - shown.length)}</Button> : hasMore && <Button kind="text" onClick={more}>{t.more(FEW)}</Button>}
      {adding && <AddWork close={() => setAdding(false)} party={{ id: partyId, name: party?.name ?? '' }} />}
    </Card>
  )
}

const reasonOf = ({ daysLate }: WorkItem): 'overdue' | 'due-today' | null => (daysLate > 0 ? 'overdue' : daysLate === 0 ? 'due-today' : null)
