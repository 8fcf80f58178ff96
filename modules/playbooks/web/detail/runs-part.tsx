import { useState } from 'react'
import { useFormat } from '#platform/web/format.ts'
import { useMay } from '#platform/web/me.ts'
import { useText } from '#platform/web/text.ts'
import { useAct } from '#platform/web/use-call.ts'
import { Button } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { ViewTabs } from '#ui/view-tabs.tsx'
import { findRuns, getFunnel, getPlaybook, type Playbook, retryParked, type Run } from '../../contract.ts'
import { texts } from '../../messages/web.ts'
import { outcomeText } from '../word/step-words.ts'
import { useSaying } from '../word/use-saying.ts'
import { nameOf } from './run-trace.tsx'
import { Runs } from './runs.tsx'
import { StartDialog } from './start-dialog.tsx'

/** The parties of a playbook, by where they are. */
export function RunsPart({ playbook, state, step, outcome }: { playbook: Playbook; state: Run['state'] | undefined; step: string | undefined; outcome: string | undefined }) {
  const t = useText(texts)
  const f = useFormat()
  const may = useMay()
  const saying = useSaying(playbook.definition)
  const [starting, setStarting] = useState(false)
  const retry = useAct(retryParked, { refreshes: [findRuns, getPlaybook, getFunnel], done: ({ retried }) => t.editor.trace.retried(retried) })
  const here = `/marketing/playbooks/${playbook.id}?part=runs`
  const { counts } = playbook
  const mayRun = may(['run', 'playbook'])
  const tabs = [{ key: 'all', label: t.editor.trace.all, to: here, active: !state && !step }, ...(['active', 'parked', 'ended', 'held'] as const).map((key) => ({ key, label: t.runStates[key], count: f.number(counts[key]), to: `${here}&state=${key}`, active: state === key }))]
  const shown = step && (outcome ? t.editor.trace.went(outcomeText(outcome, saying), nameOf(step, playbook, saying)) : t.editor.trace.shown(nameOf(step, playbook, saying)))
  return (
    <Card title={t.detail.runs} note={shown || undefined} actions={mayRun && <>
      {counts.parked > 0 && <Button busy={retry.isPending} onClick={() => retry.mutate({ params: { id: playbook.id } })}>{t.editor.trace.retryAll(counts.parked)}</Button>}
      {playbook.state === 'active' && <Button icon="plus" onClick={() => setStarting(true)}>{t.editor.byHand.by}</Button>}
    </>}>
      <ViewTabs label={t.detail.runs} tabs={tabs} />
      <Runs playbookId={playbook.id} state={state} step={step} outcome={outcome} />
      {starting && <StartDialog playbook={playbook} onClose={() => setStarting(false)} />}
    </Card>
  )
}
