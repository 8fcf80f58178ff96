import type { Column } from '../regression/design.ts'
import { checkLengths } from '../statistics/check-lengths.ts'
import type { BoostedModel } from './boost-trees.ts'
import type { Tree } from './grow-tree.ts'

/** The log-odds of each row: the start plus one leaf of every tree.
 *
 *  @throws RangeError where the model has another number of columns
 *  @example
 *  const leaf = { column: [-1], threshold: [0], left: [-1], right: [-1], value: [0.5], gain: [0] }
 *  boostedScores({ start: 1, trees: [leaf, leaf], columns: 1 }, [Float64Array.of(7)]) // => [2] */
export function boostedScores({ start, trees, columns: expected }: Omit<BoostedModel, 'gain'>, columns: readonly Column[]): Float64Array {
  if (columns.length !== expected) throw new RangeError(`the model has ${expected} columns, not ${columns.length}`)
  const rows = checkLengths(Object.fromEntries(columns.map((column, j) => [`column ${j}`, column])))
  const scores = new Float64Array(rows).fill(start)
  for (const tree of trees) addTree(tree, columns, scores)
  return scores
}

function addTree(tree: Tree, columns: readonly Column[], scores: Float64Array): void {
  const column = Int32Array.from(tree.column)
  const threshold = Float64Array.from(tree.threshold)
  const left = Int32Array.from(tree.left)
  const right = Int32Array.from(tree.right)
  for (let i = 0; i < scores.length; i++) {
    let node = 0
    for (let c = column[0]!; c >= 0; c = column[node]!) node = columns[c]![i]! > threshold[node]! ? right[node]! : left[node]!
    scores[i]! += tree.value[node]!
  }
}

/** The probability of each row.
 *
 *  @example
 *  const leaf = { column: [-1], threshold: [0], left: [-1], right: [-1], value: [Math.log(3)], gain: [0] }
 *  boostedProbabilities({ start: 0, trees: [leaf], columns: 1 }, [Float64Array.of(7)]) // => [0.75] */
export const boostedProbabilities = (model: Omit<BoostedModel, 'gain'>, columns: readonly Column[]): Float64Array =>
  boostedScores(model, columns).map((score) => 1 / (1 + Math.exp(-score)))

/** What each column adds to the log-odds of each row, column by column: going down a tree, every step is put down to the column that was asked.
 *  Together with the start they add up to the score.
 *
 *  Source: Saabas 2014, "Interpreting random forests" (not Shapley values: what is asked first gets more of a joint effect, but a row costs no more than a prediction).
 *
 *  @returns an array per column, a place per row
 *  @example
 *  const tree = { column: [0, -1, -1], threshold: [5, 0, 0], left: [1, -1, -1], right: [2, -1, -1], value: [0.25, -1, 2], gain: [1, 0, 0] }
 *  boostedContributions({ start: 0, trees: [tree], columns: 1 }, [Float64Array.of(4, 6)]).columns // => [[-1.25, 1.75]] */
export function boostedContributions({ start, trees, columns: expected }: Omit<BoostedModel, 'gain'>, columns: readonly Column[]): { columns: Float64Array[]; base: number } {
  if (columns.length !== expected) throw new RangeError(`the model has ${expected} columns, not ${columns.length}`)
  const added = columns.map((column) => new Float64Array(column.length))
  for (const { column, threshold, left, right, value } of trees) {
    for (let i = 0; i < (columns[0]?.length ?? 0); i++) {
      let node = 0
      for (let c = column[0]!; c >= 0; c = column[node]!) {
        const next = columns[c]![i]! > threshold[node]! ? right[node]! : left[node]!
        added[c]![i]! += value[next]! - value[node]!
        node = next
      }
    }
  }
  return { columns: added, base: trees.reduce((total, { value }) => total + value[0]!, start) }
}
