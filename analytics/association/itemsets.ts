/** Sets of items that stand together in at least `least` baskets, end to end: set s holds `item` from `start[s]` up to `start[s + 1]`, ascending. */
export interface Itemsets {
  baskets: number
  least: number
  start: Uint32Array
  item: Int32Array
  /** in how many baskets the set stands */
  count: Int32Array
  /** baskets of which only the most frequent items were used, because they held more than the cap */
  trimmed: number
}

/** Gathers itemsets while they are found. */
export class ItemsetList {
  length = 0
  #start = new Uint32Array(1024)
  #count = new Int32Array(1024)
  #item = new Int32Array(4096)

  /** Adds the first `size` of `items`, sorted. */
  add(items: Int32Array, size: number, count: number): void {
    const from = this.#start[this.length]!
    if (this.length + 2 > this.#start.length) {
      this.#start = wider(this.#start, new Uint32Array(this.#start.length * 2))
      this.#count = wider(this.#count, new Int32Array(this.#count.length * 2))
    }
    while (from + size > this.#item.length) this.#item = wider(this.#item, new Int32Array(this.#item.length * 2))
    this.#item.set(items.subarray(0, size), from)
    this.#item.subarray(from, from + size).sort()
    this.#count[this.length] = count
    this.#start[++this.length] = from + size
  }

  /** What was gathered, at its size. */
  taken(): { start: Uint32Array; item: Int32Array; count: Int32Array } {
    const start = this.#start.slice(0, this.length + 1)
    return { start, item: this.#item.slice(0, start[this.length]), count: this.#count.slice(0, this.length) }
  }
}

function wider<A extends Uint32Array | Int32Array>(old: A, into: A): A {
  into.set(old)
  return into
}
