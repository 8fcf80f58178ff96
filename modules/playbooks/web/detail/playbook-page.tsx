import { z } from 'zod'
import { useMay } from '#platform/web/me.ts'
import { useParam, useSearchState } from '#platform/web/navigate.ts'
import { useText } from '#platform/web/text.ts'
import { useAct, useCall } from '#platform/web/use-call.ts'
import { Button } from '#ui/button.tsx'
import { PageHead } from '#ui/page-head.tsx'
import { PageSkeleton } from '#ui/skeleton.tsx'
import { ErrorState } from '#ui/states.tsx'
import { Tag } from '#ui/tag.tsx'
import { ViewTabs } from '#ui/view-tabs.tsx'
import { findPlaybooks, getFunnel, getPlaybook, type Playbook, setPlaybookState } from '../../contract.ts'
import { texts } from '../../messages/web.ts'
import { tones } from '../list/playbooks-page.tsx'
import { ResultPart } from '../result/result-part.tsx'
import { RunsPart } from './runs-part.tsx'
import { StepsPart } from './steps-part.tsx'

const State = z.object({ part: z.enum(['steps', 'result', 'runs']).default('steps'), step: z.string().optional(), outcome: z.string().optional(), state: z.enum(['active', 'parked', 'ended', 'held']).optional() })

/** A playbook read back: its steps with who stands where, what it brought, and who is on the way. */
export default function PlaybookPage() {
  const t = useText(texts)
  const id = useParam('id')
  const [state] = useSearchState(State)
  const { data: playbook, error, refetch } = useCall(getPlaybook, { params: { id } })
  if (error) return <ErrorState problem={error} again={() => void refetch()} />
  if (!playbook) return <PageSkeleton />
  const parts = { steps: t.editor.result.steps, result: t.editor.result.tab, runs: t.editor.result.runs }
  return (
    <>
      <PageHead title={playbook.name} back={{ to: '/marketing/playbooks', label: t.detail.back }} tags={<Tag tone={tones[playbook.state]}>{t.states[playbook.state]}</Tag>} note={playbook.definition.when} actions={<Acts playbook={playbook} />} />
      <ViewTabs label={t.editor.result.parts} tabs={(['steps', 'result', 'runs'] as const).map((part) => ({ key: part, label: parts[part], to: `/marketing/playbooks/${id}?part=${part}`, active: state.part === part }))} />
      {state.part === 'steps' && <StepsPart playbook={playbook} />}
      {state.part === 'result' && <ResultPart playbook={playbook} />}
      {state.part === 'runs' && <RunsPart playbook={playbook} state={state.state} step={state.step} outcome={state.outcome} />}
    </>
  )
}

function Acts({ playbook: { id, state } }: { playbook: Playbook }) {
  const t = useText(texts)
  const may = useMay()
  const act = useAct(setPlaybookState, { refreshes: [getPlaybook, findPlaybooks, getFunnel], done: t.detail.changed })
  if (!may(['update', 'playbook'])) return null
  const set = (next: 'active' | 'paused' | 'draining' | 'retired', label: string, kind: 'primary' | 'plain') => <Button key={next} kind={kind} busy={act.isPending} onClick={() => act.mutate({ params: { id }, body: { state: next } })}>{label}</Button>
  const edit = <Button icon="edit" to={`/marketing/playbooks/${id}/edit`}>{t.editor.edit}</Button>
  if (state === 'retired') return null
  if (state === 'active') return <>{set('draining', t.detail.drain, 'plain')}{set('paused', t.detail.pause, 'plain')}{edit}</>
  return <>{set('retired', t.detail.retire, 'plain')}{edit}{set('active', t.detail.activate, 'primary')}</>
}
