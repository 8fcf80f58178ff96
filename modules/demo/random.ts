/** A repeatable source of chance: the same seed gives the same firm everywhere. */
export interface Random {
  /** In [0, 1). */
  next(): number
  /** A whole number from `low` to `high`, both included. */
  int(low: number, high: number): number
  chance(probability: number): boolean
  pick<T>(list: readonly T[]): T
  /** The first come most often: the k-th with weight 1 / (k + 1). */
  pickEarly<T>(list: readonly T[]): T
  /** Normal with mean 0 and deviation 1 (Box and Muller 1958). */
  normal(): number
}

/** Mulberry32: 32 bits of state, good enough for made-up people and fast. `createRandom(7).next()` is always the same. */
export function createRandom(seed: number): Random {
  let state = seed >>> 0
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = Math.imul(state ^ (state >>> 15), state | 1)
    t = (t + Math.imul(t ^ (t >>> 7), t | 61)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
  }
  const pick = <T>(list: readonly T[]): T => list[Math.floor(next() * list.length)]!
  return {
    next, pick,
    int: (low, high) => low + Math.floor(next() * (high - low + 1)),
    chance: (probability) => next() < probability,
    pickEarly: (list) => list[Math.min(list.length - 1, Math.floor((list.length + 1) ** next()) - 1)]!,
    normal: () => Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next()),
  }
}
