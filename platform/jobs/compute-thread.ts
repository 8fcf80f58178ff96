import { constants, setPriority } from 'node:os'
import { parentPort, workerData } from 'node:worker_threads'
import type { Compute, Said, Thread } from './compute.ts'

const { module, input, stopped } = workerData as { module: string; input: unknown; stopped: Int32Array }

/* Long computations take what nobody else wants: where threads have a priority of their own it is this one's alone. */
if (process.platform === 'linux') setPriority(constants.priority.PRIORITY_LOW)

const say = (said: Said<unknown>, transfer: readonly ArrayBuffer[] = []): void => parentPort!.postMessage(said, transfer)
const thread: Thread = {
  progress: (done, total) => say({ kind: 'progress', done, ...(total !== undefined && { total }) }),
  aborted: () => Atomics.load(stopped, 0) === 1,
}

/** The buffers of an answer's typed arrays, wherever they stand in it; each once. */
function buffersOf(value: unknown, found: Set<ArrayBuffer> = new Set()): Set<ArrayBuffer> {
  if (ArrayBuffer.isView(value)) {
    if (value.buffer instanceof ArrayBuffer) found.add(value.buffer)
  } else if (value && typeof value === 'object') for (const part of Object.values(value)) buffersOf(part, found)
  return found
}

try {
  const { compute } = (await import(module)) as { compute: Compute<unknown, unknown> }
  const output = await compute(input, thread)
  say({ kind: 'done', output }, [...buffersOf(output)])
} catch (error) {
  say({ kind: 'failed', error })
}
