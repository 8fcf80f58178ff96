import { useState } from 'react'
import { useFormat } from '#platform/web/format.ts'
import { useText } from '#platform/web/text.ts'
import { useAct, useCall } from '#platform/web/use-call.ts'
import { Button } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { Block } from '#ui/skeleton.tsx'
import { EmptyState, ErrorState } from '#ui/states.tsx'
import { deleteExperiment, type Experiment, findExperiments } from '../../uplift/contract.ts'
import { texts } from '../../messages/discovery.ts'
import css from '../word/discovery.module.css'
import { ExperimentAnswer } from './experiment-answer.tsx'
import { ExperimentDialog } from './experiment-dialog.tsx'

/** What treatments did: one's own experiments with their results. */
export function ExperimentCard() {
  const t = useText(texts).experiments
  const [asking, setAsking] = useState(false)
  const { data, error, refetch } = useCall(findExperiments, {}, { refetchInterval: ({ state }) => (state.data?.items.some((one) => one.state === 'waiting') ? 1500 : false) })
  return (
    <Card title={t.title} note={t.text} actions={<Button icon="plus" onClick={() => setAsking(true)}>{t.ask}</Button>}>
      {error ? <ErrorState problem={error} again={() => void refetch()} /> : !data ? <Block height={80} /> : !data.items.length ? <EmptyState inline title={t.none} /> : data.items.map((one) => <One key={one.id} experiment={one} />)}
      {asking && <ExperimentDialog onClose={() => setAsking(false)} />}
    </Card>
  )
}

function One({ experiment: one }: { experiment: Experiment }) {
  const { experiments: t, alike } = useText(texts)
  const f = useFormat()
  const drop = useAct(deleteExperiment, { refreshes: [findExperiments] })
  return (
    <section className={css.question}>
      <div className={css.head}><h3>{one.name}</h3><span className="muted small">{f.day(one.from)} – {f.day(one.to)}</span><Button kind="quiet" icon="trash" label={`${t.drop} ${one.name}`} onClick={() => drop.mutate({ params: { id: one.id } })} /></div>
      {one.answer ? <ExperimentAnswer experiment={one} answer={one.answer} /> : <p className="muted">{one.state === 'waiting' ? t.waiting : one.state === 'refused' ? alike.refused : t.failed}</p>}
    </section>
  )
}
