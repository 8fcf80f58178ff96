/** Gives a batch to the reader; false when the reader has left. */
export type Give<T> = (batch: readonly T[]) => Promise<boolean>

const PATIENCE_MS = 5 * 60_000

/**
 * Turns work that gives batches into something to be read item by item, each batch given only when the one before is read. Waits for the first batch (or the end),
 * so that what goes wrong at once is thrown here, and ends the work when the reader leaves or has not come back for five minutes.
 */
export async function handOver<T>(work: (give: Give<T>) => Promise<void>): Promise<AsyncIterable<T>> {
  let arrived: ((batch: readonly T[] | null) => void) | undefined
  let asked: ((wanted: boolean) => void) | undefined
  let next = new Promise<readonly T[] | null>((resolve) => { arrived = resolve })
  const ended = work(async (batch) => {
    const late = Promise.withResolvers<boolean>()
    const timer = setTimeout(() => { late.resolve(false) }, PATIENCE_MS)
    const wanted = new Promise<boolean>((resolve) => { asked = resolve })
    arrived!(batch)
    return Promise.race([wanted, late.promise]).finally(() => { clearTimeout(timer) })
  }).then(() => { arrived!(null) })
  ended.catch(() => {})
  const first = await Promise.race([next, ended.then(() => next)])
  async function* items(): AsyncGenerator<T> {
    try {
      for (let batch = first; batch; batch = await Promise.race([next, ended.then(() => next)])) {
        yield* batch
        next = new Promise((resolve) => { arrived = resolve })
        asked!(true)
        asked = undefined
      }
      await ended
    } finally {
      asked?.(false)
      await ended.catch(() => {})
    }
  }
  return items()
}
