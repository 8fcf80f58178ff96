const FIRST = 2_000
const LEAST = 200
const MOST = 20_000
/** A batch is to take about so long: its locks are short, and little is lost by a crash. */
const WANTED_MS = 1_200

/** Finds the number of rows that takes about a second to write. */
export function pace(): { size: () => number; took: (rows: number, ms: number) => void } {
  let size = FIRST
  return {
    size: () => size,
    took: (rows, ms) => { size = Math.round(Math.min(MOST, Math.max(LEAST, Math.min(3 * size, (size + (rows * WANTED_MS) / Math.max(1, ms)) / 2)))) },
  }
}
