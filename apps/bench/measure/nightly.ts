import type { ReplyOf } from '#kernel/endpoint.ts'
import type { findModelRuns } from '#modules/models/contract.ts'
import { listCases } from '../cases/list.ts'
import { pageCases } from '../cases/pages.ts'
import { searchCases } from '../cases/search.ts'
import { writeCases } from '../cases/writes.ts'
import { createCaller } from './caller.ts'
import { lineOf, type Tell } from './line.ts'
import { memoryOf } from './memory.ts'
import type { Served } from './served.ts'
import { quantile, timed } from './timing.ts'
import type { Viewer } from './viewers.ts'

type Run = ReplyOf<typeof findModelRuns>['runs'][number]
type Asked = Map<string, number[]>

/** What is asked meanwhile. */
const DAILY = new Set(['list, newest change first', 'list, top tiers out of touch, by revenue', 'search, whole name', 'relationship page', 'timeline page', 'update a party'])
const QUIET_SECONDS = 30
/** Someone clicks ten times a second: a firm at work, not a firm that waits at the door. */
const EVERY_MS = 100
const LOOK_MS = 2_000
const MOST_MS = 45 * 60_000

/** The nightly scoring of everyone by the server's own worker: its seconds and its memory, and what a few calls of the web take meanwhile beside what they take in peace. */
export async function measureNightly(served: Served, viewer: Viewer, { size, parties, tell }: { size: string; parties: number; tell: Tell }): Promise<void> {
  const { call, close } = createCaller(served.url, viewer.key)
  const cases = [...listCases(viewer), ...searchCases(viewer, parties), ...pageCases(viewer, parties), ...writeCases(viewer, parties)].filter((c) => DAILY.has(c.name))
  const askUntil = async (over: () => boolean): Promise<Asked> => {
    const samples: Asked = new Map(cases.map(({ name }) => [name, []]))
    for (let round = 0; !over(); round++) {
      const { name, api } = cases[round % cases.length]!
      const took = await timed(() => api(round, call))
      samples.get(name)!.push(took)
      await new Promise((resolve) => setTimeout(resolve, Math.max(0, EVERY_MS - took)))
    }
    return samples
  }
  const inPeace = async (seconds: number): Promise<Asked> => { const until = performance.now() + seconds * 1000; return askUntil(() => performance.now() > until) }
  try {
    await inPeace(QUIET_SECONDS / 3)
    const quiet = await inPeace(QUIET_SECONDS)
    const { id: runId } = JSON.parse((await call({ method: 'POST', path: '/model-runs', body: {} })).body) as { id: string }
    const watched = watch(async () => ((JSON.parse((await call({ path: '/model-runs' })).body) as { runs: Run[] }).runs.find((r) => r.id === runId)))
    const meanwhile = await askUntil(watched.over)
    const { run, peaks } = await watched.end
    tellRun(run, peaks, size, tell)
    for (const [name, samples] of meanwhile) tell(lineOf({ name: `${name}, during the nightly scoring · ${size} · p95`, value: quantile(samples, 0.95), unit: 'ms', baseline: quantile(quiet.get(name)!, 0.95), target: '≤ 2 × in peace' }))
  } finally {
    close()
  }
}

/** Looks at a run and at the memory of all processes, the engines among them, until it is over. */
function watch(look: () => Promise<Run | undefined>): { over: () => boolean; end: Promise<{ run: Run; peaks: Map<string, number> }> } {
  const peaks = new Map<string, number>()
  let over = false
  const until = performance.now() + MOST_MS
  const end = (async () => {
    for (;;) {
      await new Promise((resolve) => setTimeout(resolve, LOOK_MS))
      const sizes = memoryOf(process.pid) ?? new Map<string, number>()
      const ours = (sizes.get('worker') ?? 0) + (sizes.get('analysis') ?? 0)
      for (const [kind, size] of [...sizes, ['worker and analysis', ours] as const]) peaks.set(kind, Math.max(peaks.get(kind) ?? 0, size))
      const run = await look()
      if (!run || (run.state !== 'waiting' && run.state !== 'running')) return { run: run!, peaks }
      if (performance.now() > until) throw new Error('the scoring did not end')
    }
  })().finally(() => { over = true })
  return { over: () => over, end }
}

function tellRun(run: Run, peaks: ReadonlyMap<string, number>, size: string, tell: Tell): void {
  for (const { key, seconds, state } of run.steps) tell(lineOf({ name: `nightly scoring: ${key}${state === 'done' ? '' : ` (${state})`} · ${size}`, value: seconds ?? 0, unit: 's' }))
  tell(lineOf({ name: `nightly scoring, whole · ${size}`, value: run.steps.reduce((sum, s) => sum + (s.seconds ?? 0), 0), unit: 's', target: '≤ 600' }))
  for (const [kind, peak] of peaks) tell(lineOf({ name: `nightly scoring, memory of ${kind} at its highest · ${size}`, value: peak, unit: 'MB', ...(kind === 'worker and analysis' && { target: '≤ 3072' }) }))
}
