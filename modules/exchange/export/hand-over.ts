/** Gives a batch to the reader; false when the reader has left. */
export type Give<T> = (batch: readonly T[]) => Promise<boolean>

/** What is handed over: to be read item by item, and to be left by whoever reads no further. */
export interface Handed<T> { items: AsyncIterable<T>; leave(): void }

const PATIENCE_MS = 5 * 60_000

/**
 * Turns work that gives batches into something to be read item by item, each batch given only when the one before is read. Waits for the first batch (or the end),
 * so that what goes wrong at once is thrown here. The work ends when the reader leaves, or has not come back for five minutes.
 */
export async function handOver<T>(work: (give: Give<T>) => Promise<void>): Promise<Handed<T>> {
  let arrived: ((batch: readonly T[] | null) => void) | undefined
  let asked: ((wanted: boolean) => void) | undefined
  let left = false
  let next = new Promise<readonly T[] | null>((resolve) => { arrived = resolve })
  const ended = work(async (batch) => {
    if (left) return false
    const wanted = Promise.withResolvers<boolean>()
    const timer = setTimeout(() => { wanted.resolve(false) }, PATIENCE_MS)
    asked = wanted.resolve
    arrived!(batch)
    return wanted.promise.finally(() => { clearTimeout(timer) })
  }).then(() => { arrived!(null) })
  ended.catch(() => {})
  const leave = () => { left = true; asked?.(false) }
  const first = await Promise.race([next, ended.then(() => next)])
  async function* items(): AsyncGenerator<T> {
    try {
      for (let batch = first; batch; batch = await Promise.race([next, ended.then(() => next)])) {
        yield* batch
        next = new Promise((resolve) => { arrived = resolve })
        asked!(true)
      }
      await ended
    } finally {
      leave()
    }
  }
  return { items: items(), leave }
}
