import { assessAssignment, type Assignment, type AssignmentProblem, NOBODY } from './problem.ts'

/** One after the other, the heaviest first, each to the best taker that still has room: what one would do by hand.
 *
 *  @example
 *  const greedy = assignGreedily({ fit: Float64Array.of(9, 8, 9, 1), weight: Int32Array.of(1, 1), capacity: Int32Array.of(1, 1) })
 *  greedy.to // => [0, 1]
 *  greedy.total // => 10 */
export function assignGreedily(problem: AssignmentProblem): Assignment {
  const { weight, capacity } = problem
  const room = Int32Array.from(capacity)
  const to = new Int32Array(weight.length).fill(NOBODY)
  for (const i of Int32Array.from(weight.keys()).sort((a, b) => weight[b]! - weight[a]! || a - b)) {
    to[i] = bestWithRoom(problem, i, room)
    if (to[i]! !== NOBODY) room[to[i]!]! -= weight[i]!
  }
  return assessAssignment(problem, to)
}

/** The best taker of one among those with room, without the one excepted, or nobody. */
export function bestWithRoom({ fit, weight, capacity }: AssignmentProblem, i: number, room: Int32Array, except = NOBODY): number {
  const m = capacity.length
  let best = NOBODY
  let worth = 0
  for (let j = 0; j < m; j++) {
    const value = fit[i * m + j]!
    if (value > worth && room[j]! >= weight[i]! && j !== except) { best = j; worth = value }
  }
  return best
}
