import { useMay } from '#platform/web/me.ts'
import { Link } from '#platform/web/navigate.ts'
import { useText } from '#platform/web/text.ts'
import { useAct, usePages } from '#platform/web/use-call.ts'
import { Button } from '#ui/button.tsx'
import { RelativeTime } from '#ui/relative-time.tsx'
import { Lines } from '#ui/skeleton.tsx'
import { ErrorState } from '#ui/states.tsx'
import { Tag, type Tone } from '#ui/tag.tsx'
import { findRuns, getFunnel, getPlaybook, retryRun, type Run, stopRun } from '../../contract.ts'
import { texts } from '../../messages/web.ts'
import css from './detail.module.css'
import { RunTrace } from './run-trace.tsx'

const tones: Record<Run['state'], Tone> = { active: 'jade', parked: 'vermilion', ended: 'plain', held: 'plain' }

interface RunsProps { playbookId: string; state?: Run['state'] | undefined; step?: string | undefined; outcome?: string | undefined }

/** Who went or goes through a playbook, the latest first. */
export function Runs({ playbookId, state, step, outcome }: RunsProps) {
  const t = useText(texts)
  const list = usePages(findRuns, { query: { playbookId, limit: 20, ...(state && { state }), ...(step && { step }), ...(outcome && { outcome }) } })
  if (list.error) return <ErrorState problem={list.error} again={list.again} />
  if (list.isPending) return <Lines count={5} />
  if (!list.items.length) return <p className="muted">{t.detail.none}</p>
  return (
    <>
      <ul className={css.runs}>{list.items.map((run) => <li key={run.id}><div className={css.run}><span><Link to={`/parties/${run.party.id}`}>{run.party.name}</Link> <RunState run={run} /></span><RunActs run={run} /></div><RunTrace run={run} /></li>)}</ul>
      {list.hasMore && <Button kind="text" busy={list.isFetching} onClick={list.more}>{t.editor.trace.show}</Button>}
    </>
  )
}

/** Where a run stands. */
export function RunState({ run }: { run: Run }) {
  const t = useText(texts)
  return (
    <>
      <Tag tone={tones[run.state]}>{run.outcome ? t.outcomes[run.outcome] : t.runStates[run.state]}</Tag>
      <span className="muted small"> {run.awaits === 'decision' ? t.detail.waitsFor : run.dueAt && run.state === 'active' ? <RelativeTime at={run.dueAt} /> : <RelativeTime at={run.endedAt ?? run.startedAt} />}</span>
    </>
  )
}

export function RunActs({ run: { id, state, party } }: { run: Run }) {
  const t = useText(texts).detail
  const may = useMay()
  const refreshes = [findRuns, getPlaybook, getFunnel]
  const stop = useAct(stopRun, { refreshes, done: t.stopped })
  const retry = useAct(retryRun, { refreshes, done: t.retried })
  if (!may(['run', 'playbook']) || (state !== 'active' && state !== 'parked')) return null
  return (
    <span className="row">
      {state === 'parked' && <Button kind="text" label={`${t.retry} ${party.name}`} busy={retry.isPending} onClick={() => retry.mutate({ params: { id } })}>{t.retry}</Button>}
      <Button kind="text" label={`${t.stop} ${party.name}`} busy={stop.isPending} onClick={() => stop.mutate({ params: { id } })}>{t.stop}</Button>
    </span>
  )
}
