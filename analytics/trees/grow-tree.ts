import type { Kernels } from '../kernels/room.ts'
import { bestSplit, type SplitPoint, type SplitRules } from './best-split.ts'
import type { Binned } from './bin-columns.ts'
import { type Gradients, SHIFT } from './gradients.ts'
import { histogramOf, subtractInto, sumOf } from './histogram.ts'

/** A tree as columns, a place per node, node 0 the root. Rows with `column` ≤ `threshold` (or without a value) go `left`, the others `right`; a leaf has column −1. */
export interface Tree {
  column: number[]
  threshold: number[]
  left: number[]
  right: number[]
  /** what a leaf adds to the log-odds; an inner node tells what it would add if it were one */
  value: number[]
  /** how much the split lowered twice the loss */
  gain: number[]
}

export interface GrowRules extends SplitRules { leaves: number; rate: number }

/** What trees are grown from, all in the kernels' memory, with room to work in. `order` holds row numbers so that every leaf's rows stand together. */
export interface Ground { kernels: Kernels; binned: Binned; gradients: Gradients; rules: GrowRules; score: Float64Array; order: Int32Array; scratch: Int32Array; sums: Float64Array; fetched: Float64Array; pair: Float64Array }

/** A leaf: its rows stand in the order from `from` up to `to`. */
export interface Leaf { node: number; from: number; to: number }

interface Open extends Leaf { histogram: Float64Array; split: SplitPoint | undefined }

/** Grows one tree, always splitting the leaf that gains most, until there are enough leaves (Friedman 2001; best-first as LightGBM and scikit-learn). */
export function growTree(ground: Ground): { tree: Tree; leaves: Leaf[] } {
  const { rules, order } = ground
  const tree: Tree = { column: [], threshold: [], left: [], right: [], value: [], gain: [] }
  inOrder(order)
  const open = [openLeaf(ground, tree, 0, order.length, histogramAt(ground, order))]
  while (open.length < rules.leaves) {
    const best = open.reduce((a, b) => ((b.split?.gain ?? 0) > (a.split?.gain ?? 0) ? b : a))
    if (!best.split) break
    open.splice(open.indexOf(best), 1, ...divide(ground, tree, best, best.split))
  }
  for (const { node, from, to } of open) tree.value[node] = exactValue(ground, from, to)
  return { tree, leaves: open }
}

function openLeaf(ground: Ground, tree: Tree, from: number, to: number, histogram: Float64Array): Open {
  const { binned, rules } = ground
  const all = sumOf(histogram)
  const off = Math.floor(all / SHIFT)
  const node = tree.value.push(valueOf(off * rules.slopeUnit, (all - off * SHIFT) * rules.curveUnit, rules)) - 1
  for (const list of [tree.column, tree.left, tree.right]) list.push(-1)
  for (const list of [tree.threshold, tree.gain]) list.push(0)
  return { node, from, to, histogram, split: bestSplit(binned, histogram, to - from, rules) }
}

function inOrder(order: Int32Array): void {
  for (let i = 0; i < order.length; i++) order[i] = i
}

const valueOf = (slope: number, curve: number, { rate, l2 }: GrowRules): number => (curve > 0 ? (-rate * slope) / (curve + l2) : 0)

const histogramAt = ({ kernels, binned, gradients, sums, fetched }: Ground, rows: Int32Array): Float64Array => histogramOf(kernels, binned, rows, gradients.packed, sums, fetched)

/** The value of a leaf from its rows' own gradients, without the rounding that the search for splits puts up with. */
function exactValue({ kernels, gradients, rules, order, pair }: Ground, from: number, to: number): number {
  kernels.sumPairs(gradients.pairs.byteOffset, order.byteOffset + 4 * from, to - from, pair.byteOffset)
  return valueOf(pair[0]!, pair[1]!, rules)
}

/** Makes two leaves of one. Only the smaller is counted; the other is the difference. */
function divide(ground: Ground, tree: Tree, { node, from, to, histogram }: Open, { column, bin, gain }: SplitPoint): [left: Open, right: Open] {
  const { binned, order } = ground
  const at = partition(ground, column, bin, from, to)
  const leftIsSmall = at - from <= to - at
  const counted = histogramAt(ground, leftIsSmall ? order.subarray(from, at) : order.subarray(at, to))
  subtractInto(histogram, counted)
  const left = openLeaf(ground, tree, from, at, leftIsSmall ? counted : histogram)
  const right = openLeaf(ground, tree, at, to, leftIsSmall ? histogram : counted)
  tree.column[node] = column
  tree.threshold[node] = binned.ends[column]![bin]!
  tree.gain[node] = gain
  tree.left[node] = left.node
  tree.right[node] = right.node
  return [left, right]
}

/** Puts the rows up to a bin before the others, both in their order, and gives where the others begin. */
const partition = ({ kernels, binned, order, scratch }: Ground, column: number, bin: number, from: number, to: number): number =>
  from + kernels.partition(binned.words[column >> 2]!.byteOffset, (column & 3) * 8, bin, order.byteOffset + 4 * from, to - from, scratch.byteOffset)
