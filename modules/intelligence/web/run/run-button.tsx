import { useEffect, useState } from 'react'
import { useFormat } from '#platform/web/format.ts'
import { useMay } from '#platform/web/me.ts'
import { createStore, useStore } from '#platform/web/store.ts'
import { useText } from '#platform/web/text.ts'
import { toast } from '#platform/web/toast.ts'
import { useAct, useCall, useRefresh } from '#platform/web/use-call.ts'
import { Button } from '#ui/button.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { ProgressLine } from '#ui/progress-line.tsx'
import { texts } from '../../messages/web.ts'
import { findRuns, getCohorts, getPyramid, getRfmMap, getStageFlow, startRun } from '../../contract.ts'
import { RunTable } from './run-table.tsx'

/** A computation that was asked for here and is not done: the last run before it, and when it was asked. Kept through a reload. */
interface Asked { after: string; at: number }

const KEY = 'guanxi.standings-asked'
const PATIENCE = 10 * 60_000

const kept = typeof sessionStorage === 'undefined' ? null : sessionStorage.getItem(KEY)
const asked = createStore<Asked | null>(kept ? JSON.parse(kept) as Asked : null)

function ask(next: Asked | null): void {
  if (next) sessionStorage.setItem(KEY, JSON.stringify(next))
  else sessionStorage.removeItem(KEY)
  asked.set(next)
}

const useRuns = () => {
  const waiting = useStore(asked)
  return { ...useCall(findRuns, {}, { refetchInterval: waiting ? 1500 : false }), waiting }
}

/** By which rule and model, as of when, computed when, and how many wait to be brought up to date. */
export function useRunNote(): string {
  const { run: t, rfm } = useText(texts)
  const f = useFormat()
  const { data } = useRuns()
  const last = data?.runs[0]
  if (!data) return ' '
  return [last ? `${t.asOf} ${f.day(last.asOf)} · ${rfm.rules[last.rule as keyof typeof rfm.rules] ?? last.rule} · ${t.model} ${last.model} · ${t.last(f.relative(last.finishedAt))}` : t.never, data.stale > 0 && t.waiting(f.number(data.stale))].filter(Boolean).join(' · ')
}

/** Computes all standings anew, and shows the computations so far. */
export function RunButton() {
  const t = useText(texts).run
  const may = useMay()
  const { data, waiting } = useRuns()
  const [open, setOpen] = useState(false)
  const start = useAct(startRun, { onDone: () => ask({ after: data?.runs[0]?.id ?? '0', at: Date.now() }) })
  return (
    <>
      <Button kind="quiet" onClick={() => setOpen(true)}>{t.history}</Button>
      {may(['run', 'insight']) && <Button icon="today" busy={start.isPending || waiting !== null} onClick={() => start.mutate({})}>{t.again}</Button>}
      <Dialog title={t.history} open={open} onClose={() => setOpen(false)} width={860}><RunTable runs={data?.runs ?? []} /></Dialog>
    </>
  )
}

/** The line of a computation under way; when it is done the pictures are read again. */
export function RunLine() {
  const t = useText(texts).run
  const f = useFormat()
  const refresh = useRefresh()
  const { data, waiting } = useRuns()
  const newest = data?.runs[0]
  useEffect(() => {
    if (!waiting || !data) return
    if (newest && BigInt(newest.id) > BigInt(waiting.after)) {
      ask(null)
      toast({ kind: 'done', text: t.done(f.number(newest.parties), f.number(newest.changed)) })
      refresh(getPyramid, getRfmMap, getStageFlow, getCohorts)
    } else if (Date.now() - waiting.at > PATIENCE) {
      ask(null)
      toast({ kind: 'note', text: t.late })
    }
  }, [waiting, data, newest, refresh, t, f])
  return waiting && <div style={{ marginBottom: 16 }}><ProgressLine label={t.asked} done={0} /></div>
}
