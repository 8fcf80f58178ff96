import { Select } from 'antd'
import { useEffect, useRef, useState } from 'react'
import { useFormat } from '#platform/web/format.ts'
import { useMay } from '#platform/web/me.ts'
import { useNamed, useText } from '#platform/web/text.ts'
import { useAct, useRefresh } from '#platform/web/use-call.ts'
import { Button } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { ProgressLine } from '#ui/progress-line.tsx'
import { findModelRuns, findModels, resumeModelRun, startModelRun, stopModelRun } from '../../contract.ts'
import { texts } from '../../messages/web.ts'
import css from '../models.module.css'
import { RunTable } from './run-table.tsx'
import { isOpen, useRuns } from './use-runs.ts'

/** Starts a run, of all steps or of one, and shows the runs so far. */
export function RunActions() {
  const t = useText(texts).run
  const named = useNamed()
  const may = useMay()(['run', 'model'])
  const { data } = useRuns()
  const [only, setOnly] = useState<string>('')
  const [shown, setShown] = useState(false)
  const start = useAct(startModelRun, { refreshes: [findModelRuns], done: t.asked })
  const options = [{ value: '', label: t.all }, ...(data?.steps ?? []).map((s) => ({ value: s.key, label: named(s.label) }))]
  return (
    <>
      <Button kind="quiet" onClick={() => setShown(true)}>{t.history}</Button>
      {may && <Select aria-label={t.which} value={only} onChange={setOnly} options={options} style={{ minWidth: 132 }} />}
      {may && <Button icon="today" busy={start.isPending || isOpen(data?.runs[0])} onClick={() => start.mutate({ body: only ? { only } : {} })}>{t.now}</Button>}
      <Dialog title={t.history} open={shown} onClose={() => setShown(false)} width={860}><RunTable runs={data?.runs ?? []} /></Dialog>
    </>
  )
}

/** The run under way, a line a step; else when the last one ended, and going on where it did not come to its end. */
export function RunCard() {
  const t = useText(texts).run
  const f = useFormat()
  const named = useNamed()
  const may = useMay()(['run', 'model'])
  const refresh = useRefresh()
  const { data } = useRuns()
  const stop = useAct(stopModelRun, { refreshes: [findModelRuns] })
  const resume = useAct(resumeModelRun, { refreshes: [findModelRuns], done: t.asked })
  const run = data?.runs[0]
  const under = useRef(false)
  useEffect(() => {
    if (under.current && run && !isOpen(run)) refresh(findModels)
    under.current = isOpen(run)
  }, [run, refresh])
  if (!run) return null
  const step = run.steps.find((s) => s.state === 'running')
  if (isOpen(run)) {
    const finished = run.steps.filter((s) => s.state === 'done' || s.state === 'failed').length
    return (
      <Card title={t.going} note={run.stopping ? t.stopping : undefined}>
        <div className={css.steps}>
          <ProgressLine label={step ? named(step.label) : t.states.waiting} done={step ? step.done : finished} total={step ? step.total : run.steps.length || null} onStop={may && !run.stopping ? () => stop.mutate({ params: { id: run.id } }) : undefined} />
          <RunTable runs={[run]} inside />
        </div>
      </Card>
    )
  }
  const broken = run.state === 'stopped' || run.state === 'failed'
  return (
    <Card title={t.title} note={run.finishedAt ? t.last(f.relative(run.finishedAt)) : undefined} {...(run.state === 'failed' && { tone: 'amber' as const })} actions={broken && may && <Button busy={resume.isPending} onClick={() => resume.mutate({ params: { id: run.id } })}>{t.resume}</Button>}>
      <RunTable runs={[run]} inside />
    </Card>
  )
}
