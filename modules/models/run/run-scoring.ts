import { gather } from '#platform/extend/gather.ts'
import type { JobContext } from '#platform/jobs/job.ts'
import type { ScoringStep } from '../extension.ts'
import { alone } from './run-lock.ts'
import { beginRun, beginStep, endRun, endStep, type StepEnd, stopAsked, tellProgress } from './steps.ts'
import { watchMemory } from './watch-memory.ts'

const LOOK_MS = 1_000

/** Carries the run that waits to its end, step by step; false where another process does. A step that fails does not keep the next from running. A shutdown leaves the run to whoever starts next. */
export async function runScoring(job: JobContext, steps?: readonly ScoringStep[]): Promise<boolean> {
  const all = (steps ?? await gather('scoringSteps')).toSorted((a, b) => a.order - b.order)
  return (await alone(job.db, () => carryOut(job, all))) ?? false
}

async function carryOut(job: JobContext, all: readonly ScoringStep[]): Promise<true> {
  const { db, signal } = job
  for (let run = await beginRun(db, all); run && !signal.aborted; run = await beginRun(db, all)) {
    const { id, retrain, todo } = run
    const asked = watchStop(job, id)
    try {
      for (const step of all) if (todo.includes(step.key) && !(await asked.look())) await runStep(job, { id, retrain }, step, asked.signal)
    } finally {
      asked.end()
    }
    if (signal.aborted) throw new Error('the worker stops; the run goes on with the next')
    await endRun(db, id)
  }
  return true
}

async function runStep({ db, now, log }: JobContext, { id: runId, retrain }: { id: string; retrain: boolean }, step: ScoringStep, signal: AbortSignal): Promise<void> {
  const peak = watchMemory()
  const tell = teller((done, total) => tellProgress(db, runId, step.key, done, total))
  await beginStep(db, runId, step.key)
  let end: Omit<StepEnd, 'peakBytes'> = { state: 'done', fault: null }
  try {
    await step.run({ db, now, log, signal, progress: tell.progress, retrain })
    if (signal.aborted) end = { state: 'stopped', fault: null }
  } catch (error) {
    end = signal.aborted ? { state: 'stopped', fault: null } : { state: 'failed', fault: faultOf(error) }
    if (!signal.aborted) log.error({ err: error, step: step.key }, 'scoring step failed')
  }
  await tell.end()
  await endStep(db, runId, step.key, { ...end, peakBytes: peak() })
}

/** The kind of an error, never its words: they may name someone. */
const faultOf = (error: unknown): string => (error instanceof Error ? [error.name, (error as { code?: unknown }).code].filter((x) => typeof x === 'string').join(' ') : 'error')

/** Writes the latest progress about once a second; `end` waits for what is under way. */
function teller(write: (done: number, total: number | null) => Promise<unknown>) {
  let latest: [number, number | null] | undefined
  let writing = Promise.resolve<unknown>(undefined)
  const flush = () => { if (latest) { const [done, total] = latest; latest = undefined; writing = writing.then(() => write(done, total)).catch(() => undefined) } }
  const timer = setInterval(flush, LOOK_MS).unref()
  return {
    progress: (done: number, total?: number) => { latest = [done, total ?? null] },
    end: async () => { clearInterval(timer); flush(); await writing },
  }
}

/** A signal that aborts when the run is asked to stop or the worker stops. */
function watchStop({ db, signal }: JobContext, runId: string) {
  const stop = new AbortController()
  const both = AbortSignal.any([signal, stop.signal])
  const look = async (): Promise<boolean> => {
    if (!both.aborted && await stopAsked(db, runId)) stop.abort()
    return both.aborted
  }
  const timer = setInterval(() => { look().catch(() => undefined) }, LOOK_MS).unref()
  return { signal: both, look, end: () => clearInterval(timer) }
}
