/** Rests of a loop that others may cut short. */
export interface Rest {
  /** A sound one: only the end of all cuts it short. */
  wait(ms: number): Promise<void>
  /** Until woken, also where that was since the last of these rests. */
  untilWoken(ms: number): Promise<void>
  wake(): void
  woken(): boolean
  end(): void
  ended(): boolean
}

export function createRest(): Rest {
  let over = false, woken = false
  let rise = (): void => {}
  let stop = (): void => {}
  const nap = (ms: number) => new Promise<void>((resolve) => {
    const timer = setTimeout(resolve, ms)
    stop = () => { clearTimeout(timer); resolve() }
  })
  return {
    async wait(ms) { if (!over) await nap(ms) },
    async untilWoken(ms) {
      if (!over && !woken) { const slept = nap(ms); rise = stop; await slept; rise = () => {} }
      woken = false
    },
    wake() { woken = true; rise() },
    woken: () => woken,
    end() { over = true; stop() },
    ended: () => over,
  }
}
