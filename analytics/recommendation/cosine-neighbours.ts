import { BestFew } from './best-few.ts'
import { type Interactions, transposed } from './interactions.ts'

/** The nearest of each, end to end: one has `neighbour` with `similarity` from `start[i]` up to `start[i + 1]`, nearest first. */
export interface Neighbours { start: Uint32Array; neighbour: Int32Array; similarity: Float64Array }

/** The rows most alike to each row by the cosine of the angle between them: 1 where two hold the same in the same proportions, 0 where they share nothing.
 *
 *  Rows are products for *item-to-item* lists (`cosineNeighbours(transposed(bought))`: who bought this bought that) and customers for customer vectors. Columns that more than
 *  `widest` rows share are passed over: they say little and cost most.
 *  Source: Linden, Smith & York 2003, "Amazon.com Recommendations", *IEEE Internet Computing* 7. O(Σ rows per column²).
 *
 *  @param most neighbours of each
 *  @example
 *  const bought = interactions(Int32Array.of(0, 0, 1, 1, 2), Int32Array.of(0, 1, 0, 1, 1), Float64Array.of(1, 1, 1, 1, 1), 3, 2)
 *  const { neighbour, similarity } = cosineNeighbours(transposed(bought))
 *  [neighbour, similarity] // => [[1, 0], [0.8165, 0.8165]] */
export function cosineNeighbours(held: Interactions, most = 20, widest = 5_000): Neighbours {
  const byColumn = transposed(held)
  const norm = Float64Array.from({ length: held.rows }, (_, r) => Math.sqrt(held.weight.subarray(held.start[r], held.start[r + 1]).reduce((total, w) => total + w * w, 0)))
  const product = new Float64Array(held.rows)
  const start = new Uint32Array(held.rows + 1)
  const found: BestFew[] = []
  for (let r = 0; r < held.rows; r++) {
    const touched = gather(held, byColumn, r, product, widest)
    const best = new BestFew(most)
    for (const other of touched) {
      if (other !== r) best.offer(other, product[other]! / (norm[r]! * norm[other]!))
      product[other] = 0
    }
    found.push(best)
    start[r + 1] = start[r]! + best.length
  }
  const neighbours = { start, neighbour: new Int32Array(start[held.rows]!), similarity: new Float64Array(start[held.rows]!) }
  found.forEach((best, r) => {
    neighbours.neighbour.set(best.which.subarray(0, best.length), start[r])
    neighbours.similarity.set(best.score.subarray(0, best.length), start[r])
  })
  return neighbours
}

/** Adds up the products of row r with every row that shares a column, and gives which those are. */
function gather(held: Interactions, byColumn: Interactions, r: number, product: Float64Array, widest: number): number[] {
  const touched: number[] = []
  for (let at = held.start[r]!; at < held.start[r + 1]!; at++) {
    const [from, to] = [byColumn.start[held.column[at]!]!, byColumn.start[held.column[at]! + 1]!]
    if (to - from > widest) continue
    for (let i = from; i < to; i++) {
      const other = byColumn.column[i]!
      if (product[other] === 0) touched.push(other)
      product[other]! += held.weight[at]! * byColumn.weight[i]!
    }
  }
  return touched
}
