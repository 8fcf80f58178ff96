import { bestSplit, type SplitPoint, type SplitRules } from './best-split.ts'
import type { Binned } from './bin-columns.ts'
import type { Gradients } from './gradients.ts'
import { histogramOf, subtractInto, WORD_BINS } from './histogram.ts'

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

/** What trees are grown from, with room to work in. `order` holds row numbers so that every leaf's rows stand together. */
export interface Ground { binned: Binned; gradients: Gradients; rules: GrowRules; order: Int32Array; scratch: Int32Array; packed: Float64Array }

/** A leaf: its rows stand in the order from `from` up to `to`. */
export interface Leaf { node: number; from: number; to: number }

interface Open extends Leaf { histogram: Float64Array; split: SplitPoint | undefined }

/** Grows one tree, always splitting the leaf that gains most, until there are enough leaves (Friedman 2001; best-first as LightGBM and scikit-learn). */
export function growTree(ground: Ground): { tree: Tree; leaves: Leaf[] } {
  const { binned, gradients, rules, order } = ground
  const tree: Tree = { column: [], threshold: [], left: [], right: [], value: [], gain: [] }
  for (let i = 0; i < order.length; i++) order[i] = i
  const histogram = new Float64Array(binned.words.length * WORD_BINS)
  histogramOf(binned, undefined, gradients.packed, histogram)
  const open = [openLeaf(ground, tree, 0, order.length, histogram)]
  while (open.length < rules.leaves) {
    const best = open.reduce((a, b) => ((b.split?.gain ?? 0) > (a.split?.gain ?? 0) ? b : a))
    if (!best.split) break
    open.splice(open.indexOf(best), 1, ...divide(ground, tree, best, best.split))
  }
  return { tree, leaves: open }
}

function openLeaf(ground: Ground, tree: Tree, from: number, to: number, histogram: Float64Array): Open {
  const { binned, gradients: { slope, curve }, rules, order } = ground
  let off = 0
  let sure = 0
  for (let i = from; i < to; i++) {
    off += slope[order[i]!]!
    sure += curve[order[i]!]!
  }
  const node = tree.value.push(sure > 0 ? (-rules.rate * off) / (sure + rules.l2) : 0) - 1
  for (const list of [tree.column, tree.left, tree.right]) list.push(-1)
  for (const list of [tree.threshold, tree.gain]) list.push(0)
  return { node, from, to, histogram, split: bestSplit(binned, histogram, to - from, rules) }
}

/** Makes two leaves of one. Only the smaller is counted; the other is the difference. */
function divide(ground: Ground, tree: Tree, { node, from, to, histogram }: Open, { column, bin, gain }: SplitPoint): [left: Open, right: Open] {
  const { binned, order } = ground
  const at = partition(ground, column, bin, from, to)
  const leftIsSmall = at - from <= to - at
  const counted = countSmall(ground, leftIsSmall ? order.subarray(from, at) : order.subarray(at, to))
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

function countSmall({ binned, gradients, packed }: Ground, rows: Int32Array): Float64Array {
  for (let i = 0; i < rows.length; i++) packed[i] = gradients.packed[rows[i]!]!
  const counted = new Float64Array(binned.words.length * WORD_BINS)
  histogramOf(binned, rows, packed, counted)
  return counted
}

/** Puts the rows up to a bin before the others, both in their order, and gives where the others begin. */
function partition({ binned, order, scratch }: Ground, column: number, bin: number, from: number, to: number): number {
  const words = binned.words[column >> 2]!
  const shift = (column & 3) * 8
  let at = from
  let aside = 0
  for (let i = from; i < to; i++) {
    const row = order[i]!
    if (((words[row]! >>> shift) & 255) <= bin) order[at++] = row
    else scratch[aside++] = row
  }
  order.set(scratch.subarray(0, aside), at)
  return at
}
