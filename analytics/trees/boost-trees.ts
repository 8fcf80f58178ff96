import { roomFor } from '../kernels/room.ts'
import type { Column } from '../regression/design.ts'
import { seeded } from '../random/seeded.ts'
import { checkLengths } from '../statistics/check-lengths.ts'
import { binColumns } from './bin-columns.ts'
import { fillGradients, gradientsFor } from './gradients.ts'
import { type Ground, type GrowRules, growTree, type Tree } from './grow-tree.ts'
import { fetchedLength, WORD_BINS } from './histogram.ts'

export interface BoostOptions {
  /** left out: 50 */
  trees?: number
  /** the most leaves of a tree; left out: 31 */
  leaves?: number
  /** how much of a tree is believed; left out: 0.1 */
  rate?: number
  /** rows that a leaf must have, about; left out: 20 */
  leastInLeaf?: number
  /** added to the sum of curves in a leaf's value, which draws small leaves to 0; left out: 0 */
  l2?: number
  /** left out: 1 */
  seed?: number
}

/** A boosted ensemble: plain numbers, to be kept with the model's version. */
export interface BoostedModel {
  /** log-odds before the first tree */
  start: number
  trees: Tree[]
  columns: number
  /** per column, its share of all that the splits gained */
  gain: Float64Array
}

/** Gradient-boosted trees for a yes or no: each tree corrects what the trees before it got wrong.
 *
 *  They find bends and combinations that a weighted sum cannot (leaves after the third month, but only without a contract). Values are put into 255 bins first, so only the order
 *  of values matters, neither unit nor outliers; NaN goes with the lowest. Same seed, same model.
 *
 *  Sources: Friedman 2001, *Annals of Statistics* 29; Ke et al. 2017, "LightGBM", NIPS. O(rows × columns) a tree and level, a million rows of twenty columns and fifty
 *  trees in some seconds; memory 2 bytes a value and 50 a row.
 *
 *  @param outcome 1 where it happened, else 0
 *  @throws RangeError where lengths differ or the outcome always or never happened
 *  @example
 *  const x = Float64Array.from({ length: 200 }, (_, i) => i)
 *  const model = boostTrees([x], Uint8Array.from(x, (v) => (v >= 100 ? 1 : 0)), { trees: 100 })
 *  model.trees[0].threshold[0] // => 99.5
 *  boostedProbabilities(model, [Float64Array.of(99, 100)]).map(Math.round) // => [0, 1] */
export function boostTrees(columns: readonly Column[], outcome: Uint8Array, { trees = 50, leaves = 31, rate = 0.1, leastInLeaf = 20, l2 = 0, seed = 1 }: BoostOptions = {}): BoostedModel {
  const rows = checkLengths({ outcome, ...Object.fromEntries(columns.map((column, j) => [`column ${j}`, column])) })
  const yes = outcome.reduce((total, y) => total + y, 0)
  if (!(yes > 0 && yes < rows)) throw new RangeError('the outcome must have happened to some and not to others')
  const ground = groundFor(columns, rows, { leaves, rate, leastInLeaf, l2 })
  const { gradients, kernels, score, order } = ground
  const start = Math.log(yes / (rows - yes))
  score.fill(start)
  const random = seeded(seed)
  const grown: Tree[] = []
  for (let t = 0; t < trees; t++) {
    fillGradients(gradients, score, outcome, random)
    const { tree, leaves: ends } = growTree(ground)
    for (const { node, from, to } of ends) kernels.addTo(score.byteOffset, order.byteOffset + 4 * from, to - from, tree.value[node]!)
    grown.push(tree)
    if (tree.column[0]! < 0) break
  }
  return { start, trees: grown, columns: columns.length, gain: shares(grown, columns.length) }
}

function groundFor(columns: readonly Column[], rows: number, rules: Pick<GrowRules, 'leaves' | 'rate' | 'leastInLeaf' | 'l2'>): Ground {
  const width = Math.ceil(columns.length / 4)
  const { kernels, floats, integers, words } = roomFor([...Array.from({ length: width }, () => 4 * rows), 4 * rows * width, 16 * rows, 8 * rows, 8 * rows, 4 * rows, 4 * rows, 8 * width * WORD_BINS, 8 * fetchedLength(width), 16])
  const gradients = gradientsFor(rows, { floats })
  return {
    kernels, gradients, rules: { ...rules, slopeUnit: gradients.slopeUnit, curveUnit: gradients.curveUnit }, binned: binColumns(columns, words),
    score: floats(rows), order: integers(rows), scratch: integers(rows), sums: floats(width * WORD_BINS), fetched: floats(fetchedLength(width)), pair: floats(2),
  }
}

function shares(trees: Tree[], columns: number): Float64Array {
  const gain = new Float64Array(columns)
  for (const tree of trees) tree.column.forEach((column, node) => { if (column >= 0) gain[column]! += tree.gain[node]! })
  const all = gain.reduce((a, b) => a + b, 0)
  return all > 0 ? gain.map((g) => g / all) : gain
}
