import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'

/** What a computation gets in its thread. `aborted` is looked at between pieces of work; `progress` is told to whoever waits. */
export interface Thread { progress(done: number, total?: number): void; aborted(): boolean }

/** A module that computes: `export const compute: Compute<I, O> = (input, thread) => …`. Typed arrays of the answer go back without a copy. */
export type Compute<I, O> = (input: I, thread: Thread) => O | Promise<O>

export interface ComputeOptions { signal?: AbortSignal | undefined; progress?: ((done: number, total?: number) => void) | undefined; /** Buffers of the input that are handed over rather than copied; they are empty here afterwards. */ transfer?: readonly ArrayBuffer[] }

/** What a thread says: how far it is, or its end. */
export type Said<O> = { kind: 'progress'; done: number; total?: number } | { kind: 'done'; output: O } | { kind: 'failed'; error: unknown }

/** A thread that computes leaves time to those that answer; one that does not heed the sign to stop is ended after so long. */
const PATIENCE_MS = 5_000

/**
 * Runs a module's `compute` in a thread of its own, so that the event loop stays free and both cores are used: `await compute<In, Out>(new URL('./fit.ts',
 * import.meta.url), input, { signal, progress })`. Input and output are what `structuredClone` takes; a SharedArrayBuffer is shared.
 */
export function compute<I, O>(module: URL, input: I, { signal, progress, transfer = [] }: ComputeOptions = {}): Promise<O> {
  signal?.throwIfAborted()
  const stopped = new Int32Array(new SharedArrayBuffer(4))
  const worker = new Worker(new URL('./compute-thread.ts', import.meta.url), { workerData: { module: module.href, input, stopped }, transferList: [...transfer], execArgv: [] })
  return new Promise<O>((resolve, reject) => {
    let late: NodeJS.Timeout | undefined
    const stop = () => {
      Atomics.store(stopped, 0, 1)
      late = setTimeout(() => void worker.terminate(), PATIENCE_MS)
    }
    const end = (settle: () => void) => {
      clearTimeout(late)
      signal?.removeEventListener('abort', stop)
      if (signal?.aborted) reject(signal.reason as Error)
      else settle()
    }
    signal?.addEventListener('abort', stop, { once: true })
    worker.on('message', (said: Said<O>) => {
      if (said.kind === 'progress') progress?.(said.done, said.total)
      else end(() => (said.kind === 'done' ? resolve(said.output) : reject(said.error as Error)))
    })
    worker.on('error', (error) => end(() => reject(error)))
    worker.on('exit', (code) => end(() => reject(new Error(`the computation ended early (${code})`))))
  })
}

/** How many threads a computation may take: both cores of a small machine, and never all of a large one. */
export const threads = (): number => Math.max(1, Math.min(4, availableParallelism()))

/** `rows` cut into at most `parts` runs `[from, to)` of nearly equal length. */
export const slices = (rows: number, parts = threads()): [from: number, to: number][] =>
  Array.from({ length: Math.min(parts, Math.max(1, rows)) }, (_, i, all = Math.min(parts, Math.max(1, rows))) => [Math.floor((rows * i) / all), Math.floor((rows * (i + 1)) / all)])
