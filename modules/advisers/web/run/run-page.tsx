import { useState } from 'react'
import { useFormat } from '#platform/web/format.ts'
import { useMay } from '#platform/web/me.ts'
import { useParam } from '#platform/web/navigate.ts'
import { useText } from '#platform/web/text.ts'
import { useAct, useCall } from '#platform/web/use-call.ts'
import { Button } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { PageHead } from '#ui/page-head.tsx'
import { ProgressLine } from '#ui/progress-line.tsx'
import { PageSkeleton } from '#ui/skeleton.tsx'
import { EmptyState, ErrorState } from '#ui/states.tsx'
import { Tag } from '#ui/tag.tsx'
import { acceptRun, dropRun, findRunRows, findRuns, getRun, type Run, undoRun } from '../../contract.ts'
import { texts } from '../../messages/web.ts'
import { Compared } from './compared.tsx'
import { LoadsChart } from './loads-chart.tsx'
import { Rows } from './rows.tsx'
import { tones } from './runs-page.tsx'

const busy: readonly Run['state'][] = ['waiting', 'computing', 'accepting', 'undoing']

/** One proposal: how far it is, what it would bring against how it is now, the loads, and every party of it. */
export default function RunPage() {
  const t = useText(texts)
  const f = useFormat()
  const { data: run, error, refetch } = useCall(getRun, { params: { id: useParam('id') } }, { refetchInterval: (query) => (query.state.data && busy.includes(query.state.data.state) ? 1000 : false) })
  if (error) return <ErrorState problem={error} again={() => void refetch()} />
  if (!run) return <PageSkeleton />
  const note = [t.reasons[run.reason], run.from && t.runs.from(run.from.name), run.askedBy, f.moment(run.askedAt), run.until && `${t.ask.until} ${f.day(run.until)}`].filter(Boolean).join(' · ')
  return (
    <>
      <PageHead title={run.name} back={{ to: '/parties/matching', label: t.run.back }} tags={<Tag tone={tones[run.state]}>{t.states[run.state]}</Tag>} note={note} actions={<Acts run={run} />} />
      <div className="stack">
        <Way run={run} />
        {run.result && <Compared run={run} result={run.result} />}
        {run.result && <LoadsChart run={run} loads={run.result.loads} />}
        {run.result && <Rows run={run} />}
      </div>
    </>
  )
}

/** What is under way, went wrong, or was handed on. */
function Way({ run }: { run: Run }) {
  const t = useText(texts).run
  const f = useFormat()
  if (run.state === 'failed') return <EmptyState title={t.failed} text={run.problem ?? ''} icon="warning" />
  const saying = run.state === 'waiting' ? t.waiting : run.state === 'computing' ? t.computing : run.state === 'accepting' ? t.accepting : run.state === 'undoing' ? t.undoing : null
  if (saying) return <Card><ProgressLine label={saying} done={run.done} total={run.total || null} /></Card>
  const passed = run.state === 'accepted' ? `${t.moves(f.number(run.moved))}${run.work + run.conversations ? ` · ${t.passed(f.number(run.work), f.number(run.conversations))}` : ''}` : null
  return passed || run.note ? <Card>{passed && <p>{passed}</p>}{run.note && <p className="two">{run.note}</p>}</Card> : null
}

function Acts({ run }: { run: Run }) {
  const t = useText(texts).run
  const f = useFormat()
  const may = useMay()
  const [asking, setAsking] = useState<'accept' | 'undo' | null>(null)
  const refreshes = [getRun, findRuns, findRunRows]
  const close = (): void => setAsking(null)
  const accept = useAct(acceptRun, { refreshes, done: t.begun, onDone: close })
  const undo = useAct(undoRun, { refreshes, done: t.begun, onDone: close })
  const drop = useAct(dropRun, { refreshes, done: t.dropped })
  const params = { id: run.id }
  return (
    <>
      {run.state === 'proposed' && <><Button busy={drop.isPending} onClick={() => drop.mutate({ params })}>{t.drop}</Button><Button kind="primary" disabled={!run.result?.proposal.moved} onClick={() => setAsking('accept')}>{t.accept}</Button></>}
      {run.mayUndo && <Button icon="undo" onClick={() => setAsking('undo')}>{t.undo}</Button>}
      {asking === 'accept' && <Dialog title={t.acceptTitle(f.number(run.result?.proposal.moved ?? 0))} open onClose={close} act={{ label: t.accept, busy: accept.isPending, onClick: () => accept.mutate({ params }) }}><div className="stack"><p>{t.acceptText}</p>{may(['read', 'playbook']) && <p><Button to="/marketing/playbooks/library">{t.playbook}</Button></p>}</div></Dialog>}
      {asking === 'undo' && <Dialog title={t.undo} open onClose={close} act={{ label: t.undo, busy: undo.isPending, onClick: () => undo.mutate({ params }) }}><p>{t.undoText}</p></Dialog>}
    </>
  )
}
