import type { AssignmentProblem } from './problem.ts'

/** What is shared out: for each taker (the last stands for nobody) how much of whom. `bound`: no assignment is worth more. */
export interface Shared { parts: Map<number, number>[]; bound: number }

export interface SharingOptions { progress?: ((done: number, total: number) => void) | undefined; aborted?: (() => boolean) | undefined }

const TELL_EVERY = 2048

/**
 * The best sharing out under capacities where one may go to several takers in parts (the transportation problem): those to be given are brought in one by one, each by the
 * cheapest chain of displacements that ends at a taker with room. Few takers and many to be given make a small graph: its nodes are the takers, and an edge from j to k costs what
 * the cheapest move of anyone at j to k costs. Prices of full takers keep those costs from being negative, so that each chain is found as by Dijkstra and the search ends early.
 */
export function shareOut({ fit, weight, capacity }: AssignmentProblem, { progress, aborted }: SharingOptions = {}): Shared {
  const graph = new TakerGraph(fit, capacity)
  let bound = 0
  for (let i = 0; i < weight.length; i++) {
    if (i % TELL_EVERY === 0) {
      progress?.(i, weight.length)
      if (aborted?.()) break
    }
    for (let rest = weight[i]!; rest > 0;) rest -= graph.bringIn(i, rest)
  }
  for (const [j, held] of graph.parts.entries()) if (j < capacity.length) for (const [i, units] of held) bound += units * fit[i * capacity.length + j]!
  progress?.(weight.length, weight.length)
  return { parts: graph.parts, bound }
}

/** Takers with what they hold, their prices, and the cheapest move between each two of them. */
class TakerGraph {
  readonly parts: Map<number, number>[]
  readonly #fit: Float32Array | Float64Array
  readonly #m: number
  readonly #nodes: number
  readonly #room: Float64Array
  readonly #price: Float64Array
  /** cost of the cheapest move j → k and who would move; -1: whoever it was has left, to be looked for again */
  readonly #cost: Float64Array
  readonly #mover: Int32Array
  readonly #reached: Float64Array
  readonly #from: Int32Array
  readonly #done: Uint8Array

  constructor(fit: Float32Array | Float64Array, capacity: Int32Array) {
    this.#fit = fit
    this.#m = capacity.length
    const nodes = this.#nodes = capacity.length + 1
    this.parts = Array.from({ length: nodes }, () => new Map<number, number>())
    this.#room = Float64Array.of(...capacity, Infinity)
    this.#price = new Float64Array(nodes)
    this.#cost = new Float64Array(nodes * nodes).fill(Infinity)
    this.#mover = new Int32Array(nodes * nodes).fill(NONE)
    this.#reached = new Float64Array(nodes)
    this.#from = new Int32Array(nodes)
    this.#done = new Uint8Array(nodes)
  }

  /** Brings in up to `rest` units of one; gives how many went the cheapest way. */
  bringIn(i: number, rest: number): number {
    const end = this.#cheapest(i)
    const units = Math.min(rest, this.#narrowest(end))
    let k = end
    for (let j = this.#from[k]!; j >= 0; k = j, j = this.#from[k]!) {
      const mover = this.#mover[j * this.#nodes + k]!
      this.#give(k, mover, units)
      this.#take(j, mover, units)
    }
    this.#give(k, i, units)
    this.#room[end]! -= units
    return units
  }

  /** The end of the cheapest way in: the first taker with room that is reached. Prices rise so that every way stays no cheaper than none. */
  #cheapest(i: number): number {
    const [reached, from, done, price, n, m] = [this.#reached, this.#from, this.#done, this.#price, this.#nodes, this.#m]
    for (let j = 0; j < m; j++) { const value = this.#fit[i * m + j]!; reached[j] = Number.isNaN(value) ? Infinity : price[j]! - value }
    reached[m] = 0
    from.fill(-1)
    done.fill(0)
    for (;;) {
      let at = -1
      for (let j = 0; j < n; j++) if (!done[j] && (at < 0 || reached[j]! < reached[at]!)) at = j
      done[at] = 1
      if (this.#room[at]! > 0) {
        for (let j = 0; j < n; j++) if (done[j] && j !== at) price[j]! += Math.max(0, reached[at]! - reached[j]!)
        return at
      }
      this.#weigh(at)
      const base = reached[at]! - price[at]!
      for (let k = 0; k < n; k++) {
        const way = base + this.#cost[at * n + k]! + price[k]!
        if (!done[k] && way < reached[k]!) { reached[k] = way; from[k] = at }
      }
    }
  }

  #narrowest(end: number): number {
    let units = this.#room[end]!
    for (let k = end, j = this.#from[k]!; j >= 0; k = j, j = this.#from[k]!) units = Math.min(units, this.parts[j]!.get(this.#mover[j * this.#nodes + k]!)!)
    return units
  }

  #give(j: number, i: number, units: number): void {
    const before = this.parts[j]!.get(i)
    this.parts[j]!.set(i, (before ?? 0) + units)
    if (before !== undefined) return
    const [n, m] = [this.#nodes, this.#m]
    const here = j === m ? 0 : this.#fit[i * m + j]!
    for (let k = 0; k < n; k++) {
      const at = j * n + k
      const cost = here - (k === m ? 0 : this.#fit[i * m + k]!)
      if (k !== j && cost < this.#cost[at]! && this.#mover[at]! !== GONE) { this.#cost[at] = cost; this.#mover[at] = i }
    }
  }

  #take(j: number, i: number, units: number): void {
    const left = this.parts[j]!.get(i)! - units
    if (left > 0) { this.parts[j]!.set(i, left); return }
    this.parts[j]!.delete(i)
    for (let at = j * this.#nodes, end = at + this.#nodes; at < end; at++) if (this.#mover[at] === i) this.#mover[at] = GONE
  }

  /** Looks again for the cheapest moves from j whose movers have left. */
  #weigh(j: number): void {
    const [n, m] = [this.#nodes, this.#m]
    const stale: number[] = []
    for (let k = 0; k < n; k++) if (this.#mover[j * n + k] === GONE) { stale.push(k); this.#cost[j * n + k] = Infinity; this.#mover[j * n + k] = NONE }
    if (!stale.length) return
    for (const i of this.parts[j]!.keys()) {
      const here = this.#fit[i * m + j]!
      for (const k of stale) {
        const cost = here - (k === m ? 0 : this.#fit[i * m + k]!)
        if (cost < this.#cost[j * n + k]!) { this.#cost[j * n + k] = cost; this.#mover[j * n + k] = i }
      }
    }
  }
}

const NONE = -1, GONE = -2
