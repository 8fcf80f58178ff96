/** A frequent-pattern tree: baskets as paths that share their beginnings. Node 0 is the root; the nodes of an item hang together by `next`. */
export interface FpTree {
  nodes: number
  rank: Int32Array
  parent: Int32Array
  count: Int32Array
  /** the next node of the same rank, −1 at the end */
  next: Int32Array
  /** per rank, the first of its nodes, −1 where none */
  first: Int32Array
  /** per rank, in how many baskets */
  total: Int32Array
  /** open-addressing table from (parent, rank) to the node */
  table: Int32Array
}

/** A tree without baskets, for items of rank 0 … ranks − 1. */
export const emptyTree = (ranks: number, room = 64): FpTree => ({
  nodes: 1, rank: new Int32Array(room).fill(-1), parent: new Int32Array(room).fill(-1), count: new Int32Array(room), next: new Int32Array(room),
  first: new Int32Array(ranks).fill(-1), total: new Int32Array(ranks), table: new Int32Array(room * 2).fill(-1),
})

/** Adds a path of ascending ranks, `times` times. */
export function insertPath(tree: FpTree, path: Int32Array, from: number, to: number, times: number): void {
  let node = 0
  for (let i = from; i < to; i++) {
    const rank = path[i]!
    node = childOf(tree, node, rank)
    tree.count[node]! += times
    tree.total[rank]! += times
  }
}

/** The child with that rank, made where there is none. Half the table stays empty, so a search ends after two looks or so. */
function childOf(tree: FpTree, parent: number, rank: number): number {
  let at = slotOf(parent, rank, tree.table.length)
  for (let node = tree.table[at]!; node >= 0; node = tree.table[at]!) {
    if (tree.parent[node] === parent && tree.rank[node] === rank) return node
    at = (at + 1) & (tree.table.length - 1)
  }
  if (tree.nodes === tree.rank.length) {
    grow(tree)
    return childOf(tree, parent, rank)
  }
  const node = tree.nodes++
  tree.table[at] = node
  tree.rank[node] = rank
  tree.parent[node] = parent
  tree.next[node] = tree.first[rank]!
  tree.first[rank] = node
  return node
}

const slotOf = (parent: number, rank: number, length: number): number => (Math.imul(parent, 0x9e3779b1) ^ Math.imul(rank + 1, 0x85ebca6b)) >>> 7 & (length - 1)

function grow(tree: FpTree): void {
  const room = tree.rank.length * 2
  for (const name of ['rank', 'parent', 'count', 'next'] as const) {
    const wider = new Int32Array(room)
    wider.set(tree[name])
    tree[name] = wider
  }
  tree.table = new Int32Array(room * 2).fill(-1)
  for (let node = 1; node < tree.nodes; node++) {
    let at = slotOf(tree.parent[node]!, tree.rank[node]!, tree.table.length)
    while (tree.table[at]! >= 0) at = (at + 1) & (tree.table.length - 1)
    tree.table[at] = node
  }
}
