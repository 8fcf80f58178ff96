/** Rows that are fetched together. They lie apart in memory, and waiting for each would cost more than the adding up: with nothing to do in between many are on their way at once. */
const CHUNK = 256

/** Adds up packed gradients by bin over some rows: see trees/histogram.ts. A row is `width` words of four bins each; a word has 4 × 256 sums. `fetched` has room for a chunk's gradients and words. */
export function histogram(words: usize, width: i32, packed: usize, rows: usize, count: i32, sums: usize, fetched: usize): void {
  for (let from = 0; from < count; from += CHUNK, rows += 4 * CHUNK) {
    const some = min(CHUNK, count - from)
    fetch(words, width, packed, rows, some, fetched)
    for (let w = 0; w < width; w++) addWords(fetched, width, w, some, sums + 8192 * w)
  }
}

function fetch(words: usize, width: i32, packed: usize, rows: usize, count: i32, fetched: usize): void {
  let to = fetched + 8 * CHUNK
  for (let i = 0; i < count; i++) {
    const row = <usize>load<u32>(rows + (<usize>i << 2))
    store<f64>(fetched + (<usize>i << 3), load<f64>(packed + (row << 3)))
    for (let w = 0, at = words + ((row * width) << 2); w < width; w++, at += 4, to += 4) store<u32>(to, load<u32>(at))
  }
}

function addWords(fetched: usize, width: i32, w: i32, count: i32, sums: usize): void {
  let at = fetched + 8 * CHUNK + 4 * w
  for (let i = 0; i < count; i++, at += 4 * width) {
    const value = load<f64>(fetched + (<usize>i << 3))
    const word = load<u32>(at)
    const a = sums + ((word & 255) << 3)
    const b = sums + ((word >>> 5) & 0x7f8)
    const c = sums + ((word >>> 13) & 0x7f8)
    const d = sums + ((word >>> 24) << 3)
    store<f64>(a, load<f64>(a) + value)
    store<f64>(b, load<f64>(b, 2048) + value, 2048)
    store<f64>(c, load<f64>(c, 4096) + value, 4096)
    store<f64>(d, load<f64>(d, 6144) + value, 6144)
  }
}

/** Puts the rows up to a bin before the others, both in their order, and gives how many they are. Every row is written to both sides and only one of them moves on: no branch to guess wrong. */
export function partition(words: usize, shift: i32, bin: u32, order: usize, count: i32, scratch: usize): i32 {
  let kept = 0
  for (let i = 0; i < count; i++) {
    const row = load<u32>(order + (<usize>i << 2))
    const goesRight = <i32>(((load<u32>(words + (<usize>row << 2)) >>> shift) & 255) > bin)
    store<u32>(order + (<usize>kept << 2), row)
    store<u32>(scratch + (<usize>(i - kept) << 2), row)
    kept += 1 - goesRight
  }
  memory.copy(order + (<usize>kept << 2), scratch, <usize>(count - kept) << 2)
  return kept
}

/** Sums slope and curve, which stand side by side, over some rows into two places. */
export function sumPairs(pairs: usize, rows: usize, count: i32, into: usize): void {
  let total = f64x2.splat(0)
  for (let i = 0; i < count; i++) total = f64x2.add(total, v128.load(pairs + (<usize>load<u32>(rows + (<usize>i << 2)) << 4)))
  v128.store(into, total)
}

/** Adds a value to some rows. */
export function addTo(score: usize, rows: usize, count: i32, value: f64): void {
  for (let i = 0; i < count; i++) {
    const at = score + (<usize>load<u32>(rows + (<usize>i << 2)) << 3)
    store<f64>(at, load<f64>(at) + value)
  }
}
