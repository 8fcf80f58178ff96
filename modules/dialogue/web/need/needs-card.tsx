import { useState } from 'react'
import { useMay } from '#platform/web/me.ts'
import { useText } from '#platform/web/text.ts'
import { useCall } from '#platform/web/use-call.ts'
import { Button } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { Lines } from '#ui/skeleton.tsx'
import { EmptyState, ErrorState } from '#ui/states.tsx'
import { findPartyNeeds } from '../../contract.ts'
import { texts } from '../../messages/web.ts'
import css from '../dialogue.module.css'
import { NeedDialog } from './need-dialog.tsx'
import { NeedLine } from './need-line.tsx'

/** What a party needs: noted and asked, then what data propose; what is over a click away. */
export default function NeedsCard({ partyId }: { partyId: string }) {
  const t = useText(texts).need
  const may = useMay()
  const [adding, setAdding] = useState(false)
  const [past, setPast] = useState(false)
  const { data, error, refetch } = useCall(findPartyNeeds, { params: { id: partyId } })
  const needs = data?.needs ?? []
  const [living, proposed] = [needs.filter((n) => n.state === 'open' || n.state === 'being-met'), needs.filter((n) => n.state === 'proposed')]
  const over = needs.filter((n) => !living.includes(n) && !proposed.includes(n))
  const list = (some: typeof needs) => <ul className={css.list}>{some.map((need) => <li key={need.id}><NeedLine need={need} /></li>)}</ul>
  return (
    <Card title={t.title} actions={may(['create', 'need']) && <Button kind="text" icon="plus" onClick={() => setAdding(true)}>{t.add}</Button>}>
      {error ? <ErrorState problem={error} again={() => void refetch()} /> : !data ? <Lines count={3} /> : living.length ? list(living) : !proposed.length && <EmptyState inline title={t.none} text={t.noneText} />}
      {proposed.length > 0 && <section className={living.length ? css.part : undefined}><h3 className="two small">{t.proposals(proposed.length)}</h3>{list(proposed)}</section>}
      {over.length > 0 && <div className={css.part}><Button kind="text" expanded={past} onClick={() => setPast(!past)}>{past ? t.hide : t.past(over.length)}</Button>{past && list(over)}</div>}
      {adding && <NeedDialog partyId={partyId} onClose={() => setAdding(false)} />}
    </Card>
  )
}
