import { useMay } from '#platform/web/me.ts'
import { Link } from '#platform/web/navigate.ts'
import { useText } from '#platform/web/text.ts'
import { useAct, usePages } from '#platform/web/use-call.ts'
import { Button } from '#ui/button.tsx'
import { RelativeTime } from '#ui/relative-time.tsx'
import { Lines } from '#ui/skeleton.tsx'
import { ErrorState } from '#ui/states.tsx'
import { Tag, type Tone } from '#ui/tag.tsx'
import { findRuns, getPlaybook, retryRun, type Run, stopRun } from '../../contract.ts'
import { texts } from '../../messages/web.ts'
import css from './detail.module.css'

const tones: Record<Run['state'], Tone> = { active: 'jade', parked: 'vermilion', ended: 'plain', held: 'plain' }

/** Who went or goes through a playbook, the latest first. */
export function Runs({ playbookId }: { playbookId: string }) {
  const t = useText(texts)
  const list = usePages(findRuns, { query: { playbookId, limit: 20 } })
  if (list.error) return <ErrorState problem={list.error} again={list.again} />
  if (list.isPending) return <Lines count={5} />
  if (!list.items.length) return <p className="muted">{t.detail.none}</p>
  return (
    <>
      <ul className={css.runs}>{list.items.map((run) => <li key={run.id} className={css.run}><span><Link to={`/parties/${run.party.id}`}>{run.party.name}</Link> <RunState run={run} /></span><RunActs run={run} /></li>)}</ul>
      {list.hasMore && <Button kind="text" onClick={list.more}>…</Button>}
    </>
  )
}

/** Where a run stands. */
export function RunState({ run }: { run: Run }) {
  const t = useText(texts)
  return (
    <>
      <Tag tone={tones[run.state]}>{run.outcome ? t.outcomes[run.outcome] : t.runStates[run.state]}</Tag>
      <span className="muted small"> {run.awaits === 'decision' ? t.detail.waitsFor : run.dueAt ? <RelativeTime at={run.dueAt} /> : <RelativeTime at={run.endedAt ?? run.startedAt} />}</span>
    </>
  )
}

function RunActs({ run: { id, state } }: { run: Run }) {
  const t = useText(texts).detail
  const may = useMay()
  const refreshes = [findRuns, getPlaybook]
  const stop = useAct(stopRun, { refreshes, done: t.stopped })
  const retry = useAct(retryRun, { refreshes, done: t.retried })
  if (!may(['run', 'playbook']) || (state !== 'active' && state !== 'parked')) return null
  return (
    <span className="row">
      {state === 'parked' && <Button kind="text" busy={retry.isPending} onClick={() => retry.mutate({ params: { id } })}>{t.retry}</Button>}
      <Button kind="text" busy={stop.isPending} onClick={() => stop.mutate({ params: { id } })}>{t.stop}</Button>
    </span>
  )
}
