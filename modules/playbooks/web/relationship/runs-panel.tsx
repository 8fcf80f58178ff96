import { useMay } from '#platform/web/me.ts'
import { Link } from '#platform/web/navigate.ts'
import { useText } from '#platform/web/text.ts'
import { useAct, useCall, usePages } from '#platform/web/use-call.ts'
import { Button } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { answerRun, findRuns, getPlaybook, type Run } from '../../contract.ts'
import { texts } from '../../messages/web.ts'
import css from '../detail/detail.module.css'
import { CauseAnswer } from '../detail/cause-answer.tsx'
import { RunTrace } from '../detail/run-trace.tsx'
import { RunActs, RunState } from '../detail/runs.tsx'

/** The playbooks that a party is on: where, since when and why, with the decision that one waits for and what is stuck. Nothing where there is none. */
export default function RunsPanel({ partyId }: { partyId: string }) {
  const t = useText(texts)
  const { items } = usePages(findRuns, { query: { partyId, limit: 10 } })
  const going = items.filter((run) => run.state === 'active' || run.state === 'parked')
  if (!going.length) return null
  return (
    <Card title={t.panel.title}>
      <ul className={css.runs}>{going.map((run) => <li key={run.id}><div className={css.run}><span><Link to={`/marketing/playbooks/${run.playbook.id}`}>{run.playbook.name}</Link> <RunState run={run} /></span><RunActs run={run} /></div>{run.awaits === 'decision' && <Answers run={run} />}<RunTrace run={run} /></li>)}</ul>
    </Card>
  )
}

function Answers({ run }: { run: Run }) {
  const may = useMay()
  const { data } = useCall(getPlaybook, { params: { id: run.playbook.id } })
  const act = useAct(answerRun, { refreshes: [findRuns] })
  const step = data?.definition.steps.find((s) => s.id === run.step)
  if (!step || !may(['run', 'playbook'])) return null
  if (step.do === 'cause') return <CauseAnswer run={run} what={step.what} />
  if (step.do !== 'decide') return null
  return <><p>{step.what}</p><span className="row">{step.answers.map(({ answer }) => <Button key={answer} busy={act.isPending} onClick={() => act.mutate({ params: { id: run.id }, body: { answer } })}>{answer}</Button>)}</span></>
}
