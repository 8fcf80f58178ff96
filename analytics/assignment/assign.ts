import { assignGreedily, bestWithRoom } from './greedy.ts'
import { assessAssignment, type Assignment, type AssignmentProblem, NOBODY } from './problem.ts'
import { shareOut, type Shared, type SharingOptions } from './transport.ts'

/** `bound`: no assignment under these capacities is worth more; `split`: how many the best sharing out would have cut in parts. */
export interface BestAssignment extends Assignment { bound: number; split: number }

const NEAREST = 8

/**
 * Gives each one whole to one taker under capacities, so that the sum of weight × fit is as great as may be.
 *
 * With equal weights this is the semi-assignment problem and the answer is the optimum (shortest augmenting paths: Kennington & Wang 1992, *Operations Research* 40(1)). With unequal
 * ones it is hard (generalised assignment), so the transportation problem is solved, in which one may be cut in parts; the few that are cut are then set down whole where that costs
 * least. `bound` says how far that can be from the best.
 *
 * @example
 * const best = assign({ fit: Float64Array.of(9, 8, 9, 1), weight: Int32Array.of(1, 1), capacity: Int32Array.of(1, 1) })
 * best.to // => [1, 0]
 * best.total // => 17
 * best.bound // => 17
 */
export function assign(problem: AssignmentProblem, options: SharingOptions = {}): BestAssignment {
  const { parts, bound } = shareOut(problem, options)
  const { to, room, cut } = wholeOnes(problem, parts)
  for (const i of cut) setDown(problem, to, room, i)
  improve(problem, to, room)
  const best = assessAssignment(problem, to)
  const greedy = cut.length ? assignGreedily(problem) : best
  return { ...(greedy.total > best.total ? greedy : best), bound: Math.max(bound, best.total), split: cut.length }
}

interface Whole { to: Int32Array; room: Int32Array; cut: number[] }

/** Those that one taker has whole; the others are cut, the heaviest first. */
function wholeOnes({ weight, capacity }: AssignmentProblem, parts: Shared['parts']): Whole {
  const m = capacity.length
  const to = new Int32Array(weight.length).fill(NOBODY)
  const room = Int32Array.from(capacity)
  const cut = new Set<number>()
  for (const [j, held] of parts.entries()) {
    for (const [i, units] of held) {
      if (units < weight[i]!) cut.add(i)
      else if (j < m) { to[i] = j; room[j]! -= units }
    }
  }
  return { to, room, cut: [...cut].sort((a, b) => weight[b]! - weight[a]! || a - b) }
}

/** Sets one down whole: where there is room, or at one of its best where somebody else can make room for less than that is worth. */
function setDown(problem: AssignmentProblem, to: Int32Array, room: Int32Array, i: number): void {
  const { fit, weight, capacity: { length: m } } = problem
  const plain = bestWithRoom(problem, i, room)
  const own = weight[i]!
  const worth = (j: number): number => (j === NOBODY ? 0 : own * fit[i * m + j]!)
  const wished = Array.from({ length: m }, (_, j) => j).filter((j) => worth(j) > worth(plain)).sort((a, b) => worth(b) - worth(a)).slice(0, NEAREST)
  let best: Displacement = { gain: 0, mover: -1, at: NOBODY, onTo: NOBODY }
  for (let mover = 0; wished.length && mover < to.length; mover++) {
    const at = to[mover]!
    if (at === NOBODY || !wished.includes(at) || weight[mover]! < own - room[at]!) continue
    const onTo = bestWithRoom(problem, mover, room, at)
    const gain = worth(at) - worth(plain) - weight[mover]! * (fit[mover * m + at]! - (onTo === NOBODY ? 0 : fit[mover * m + onTo]!))
    if (gain > best.gain) best = { gain, mover, at, onTo }
  }
  if (best.mover >= 0) move(weight, to, room, best.mover, best.onTo)
  move(weight, to, room, i, best.mover >= 0 ? best.at : plain)
}

interface Displacement { gain: number; mover: number; at: number; onTo: number }

function move(weight: Int32Array, to: Int32Array, room: Int32Array, i: number, on: number): void {
  if (to[i]! !== NOBODY) room[to[i]!]! += weight[i]!
  if (on !== NOBODY) room[on]! -= weight[i]!
  to[i] = on
}

/** What is left of room after the cut ones were set down goes to whoever gains by it. */
function improve(problem: AssignmentProblem, to: Int32Array, room: Int32Array): void {
  const { fit, weight, capacity: { length: m } } = problem
  for (let round = 0, moved = true; moved && round < 4; round++) {
    moved = false
    for (let i = 0; i < to.length; i++) {
      const better = bestWithRoom(problem, i, room)
      if (better === NOBODY || better === to[i]) continue
      if (to[i] !== NOBODY && fit[i * m + better]! <= fit[i * m + to[i]!]!) continue
      move(weight, to, room, i, better)
      moved = true
    }
  }
}
