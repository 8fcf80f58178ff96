import { Input } from 'antd'
import { useState } from 'react'
import type { Filter } from '#kernel/filter.ts'
import { PartyFilter } from '#modules/parties/web/filter/party-filter.tsx'
import { useFormat } from '#platform/web/format.ts'
import { useText } from '#platform/web/text.ts'
import { useAct, useCall } from '#platform/web/use-call.ts'
import { Button } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { Block } from '#ui/skeleton.tsx'
import { EmptyState, ErrorState } from '#ui/states.tsx'
import { askLookAlikes, deleteLookAlikes, findLookAlikes, type LookAlike } from '../../look-alike/contract.ts'
import { texts } from '../../messages/discovery.ts'
import css from '../word/discovery.module.css'
import { AlikeList } from './alike-list.tsx'

/** Who is like some customers without being among them: one's own questions with their answers. */
export function AlikeCard() {
  const t = useText(texts).alike
  const [asking, setAsking] = useState(false)
  const { data, error, refetch } = useCall(findLookAlikes, {}, { refetchInterval: ({ state }) => (state.data?.items.some((q) => q.state === 'waiting') ? 1500 : false) })
  return (
    <Card title={t.title} note={t.text} actions={<Button icon="plus" onClick={() => setAsking(true)}>{t.ask}</Button>}>
      {error ? <ErrorState problem={error} again={() => void refetch()} /> : !data ? <Block height={80} /> : !data.items.length ? <EmptyState inline title={t.none} /> : data.items.map((q) => <Question key={q.id} question={q} />)}
      <p className={css.foot}>{t.definition}</p>
      {asking && <Asking onClose={() => setAsking(false)} />}
    </Card>
  )
}

function Asking({ onClose }: { onClose: () => void }) {
  const t = useText(texts).alike
  const [name, setName] = useState('')
  const [filter, setFilter] = useState('')
  const ask = useAct(askLookAlikes, { refreshes: [findLookAlikes], onDone: onClose })
  return (
    <Dialog title={t.title} open onClose={onClose} width={640} act={{ label: t.ask, onClick: () => ask.mutate({ body: { name: name.trim() || t.nameHint, filter: JSON.parse(filter) as Filter } }), busy: ask.isPending, disabled: !filter }}>
      <div className={css.form}>
        <label>{t.name}<Input value={name} maxLength={200} placeholder={t.nameHint} onChange={(event) => setName(event.target.value)} /></label>
        <div><span className="small muted">{t.filter}</span><PartyFilter value={filter} onChange={setFilter} /></div>
      </div>
    </Dialog>
  )
}

function Question({ question: q }: { question: LookAlike }) {
  const t = useText(texts).alike
  const f = useFormat()
  const drop = useAct(deleteLookAlikes, { refreshes: [findLookAlikes] })
  return (
    <section className={css.question}>
      <div className={css.head}><h3>{q.name}</h3><span className="muted small">{t.asked} {f.relative(q.at)}</span><Button kind="quiet" icon="trash" label={`${t.drop} ${q.name}`} onClick={() => drop.mutate({ params: { id: q.id } })} /></div>
      {q.answer ? <AlikeList question={q} answer={q.answer} /> : <p className="muted">{q.state === 'waiting' ? t.waiting : q.state === 'refused' ? t.refused : t.failed}</p>}
    </section>
  )
}
