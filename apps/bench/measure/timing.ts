/** The value below which a share of the samples lies. `quantile([1, 2, 3, 4], 0.5)` gives 2. */
export function quantile(samples: readonly number[], share: number): number {
  const sorted = samples.toSorted((a, b) => a - b)
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN
}

export type Trial = (round: number) => Promise<unknown>

/** Milliseconds that a trial took. */
export async function timed(trial: () => Promise<unknown>): Promise<number> {
  const began = performance.now()
  await trial()
  return performance.now() - began
}

const WARM = 10

/** Takes two trials in turn, each first as often as the other, so that a busy machine troubles both alike. Samples in milliseconds. */
export async function inPairs(rounds: number, a: Trial, b: Trial, warm = WARM): Promise<{ a: number[]; b: number[] }> {
  for (let i = 0; i < warm; i++) { await a(i); await b(i) }
  const samples = { a: [] as number[], b: [] as number[] }
  for (let i = warm; i < warm + rounds; i++) {
    const order = i % 2 ? (['a', 'b'] as const) : (['b', 'a'] as const)
    for (const which of order) samples[which].push(await timed(() => (which === 'a' ? a : b)(i)))
  }
  return samples
}

/** Keeps so many callers busy for a while, each asking again as soon as it is answered. Samples in milliseconds. */
export async function underLoad(callers: number, seconds: number, trial: Trial): Promise<{ samples: number[]; perSecond: number }> {
  const samples: number[] = []
  let round = 1000
  const began = performance.now()
  const end = began + seconds * 1000
  const caller = async (): Promise<void> => {
    while (performance.now() < end) {
      const mine = round++
      samples.push(await timed(() => trial(mine)))
    }
  }
  await Promise.all(Array.from({ length: callers }, caller))
  return { samples, perSecond: samples.length / ((performance.now() - began) / 1000) }
}
