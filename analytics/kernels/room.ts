import { code } from './compiled.ts'

/** What the kernels do; addresses are places in bytes (a view's `byteOffset`). The sources in assembly/ tell what each means. */
export interface Kernels {
  assign(at: number, n: number, d: number, centres: number, tiles: number, tileCount: number, cluster: number, upper: number, lower: number, own: number, others: number, half: number, slack: number): number
  sumByCluster(at: number, n: number, d: number, cluster: number, sums: number, sizes: number): void
  addGram(block: number, weighted: number, stride: number, filled: number, columns: number, into: number, width: number): void
  histogram(words: number, width: number, packed: number, rows: number, count: number, sums: number, fetched: number): void
  partition(words: number, shift: number, bin: number, order: number, count: number, scratch: number): number
  sumPairs(pairs: number, rows: number, count: number, into: number): void
  addTo(score: number, rows: number, count: number, value: number): void
}

/** Memory that kernels work in: arrays taken from it are ordinary typed arrays that a kernel finds by their `byteOffset`. It is given back when nobody holds the room or an array of it any more. */
export interface Room {
  kernels: Kernels
  floats(length: number): Float64Array
  integers(length: number): Int32Array
  words(length: number): Uint32Array
}

const PAGE = 65_536
const ALIGN = 16

let compiled: WebAssembly.Module | undefined

/** Makes room for arrays of so many bytes in all. The inner loops that cost most run as WebAssembly with two numbers at a time: half the time of the same loops in JavaScript.
 *
 *  @param lengths in bytes, of each array that will be taken
 *  @throws RangeError beyond 4 GiB */
export function roomFor(lengths: readonly number[]): Room {
  compiled ??= new WebAssembly.Module(Uint8Array.from(atob(code), (character) => character.charCodeAt(0)))
  const bytes = lengths.reduce((total, length) => total + length + ALIGN, PAGE)
  const memory = new WebAssembly.Memory({ initial: Math.ceil(bytes / PAGE) })
  const { exports } = new WebAssembly.Instance(compiled, { env: { memory, abort: () => undefined } })
  let next = PAGE
  const take = (size: number): number => {
    const at = next
    next += Math.ceil(size / ALIGN) * ALIGN
    return at
  }
  return {
    kernels: exports as unknown as Kernels,
    floats: (length) => new Float64Array(memory.buffer, take(8 * length), length),
    integers: (length) => new Int32Array(memory.buffer, take(4 * length), length),
    words: (length) => new Uint32Array(memory.buffer, take(4 * length), length),
  }
}
