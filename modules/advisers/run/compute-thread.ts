import { assessAssignment, assign, assignGreedily, NOBODY } from '#analytics/index.ts'
import type { Compute } from '#platform/jobs/compute.ts'
import { effortOf } from '../fit/effort.ts'
import { type AdviserFacts, nothing, type PairFacts, type PartyFacts } from '../fit/facts.ts'
import { barredBy, fitOf, scoresOf, type Scoring, sharesOf } from '../fit/score.ts'

/** What is to be matched. `room`: what is left of each adviser's capacity beside the parties of the run. `stability`: how many points the present adviser is ahead. */
export interface Matching { parties: readonly PartyFacts[]; pairs: ReadonlyMap<string, ReadonlyMap<string, PairFacts>>; advisers: readonly AdviserFacts[]; room: readonly number[]; scoring: Scoring; stability: number }

/** By party: its weight, the adviser proposed (position, -1 where there is no room: it stays as it is) and the fits of now and then (NaN: none). By adviser: the load of giving one after the other. Fits are means over units of effort that somebody has; `gap`: how many points more any assignment could have, with the lead of present advisers. */
export interface Matched { weight: Int32Array; to: Int32Array; nowFit: Float32Array; thenFit: Float32Array; greedyLoad: Int32Array; now: Way; greedy: Way; proposal: Way; gap: number }
export interface Way { fit: number; moved: number; nobody: number; over: number }

/** Being looked after at all is worth as much as the best fit: otherwise, where there is not room for all, some would be left out for a little better fit of others. */
const CARED_FOR = 100

/** Scores every pair and gives each party to one adviser under the capacities, so that the sum of fits, weighted by effort, is as great as may be. */
export const compute: Compute<Matching, Matched> = (input, thread) => {
  const { parties, advisers, room } = input
  const m = advisers.length
  const { fit, weight, present } = scored(input, thread)
  const value = fit.map((points, k) => points + CARED_FOR + (present[Math.floor(k / m)] === k % m ? input.stability : 0))
  const problem = { fit: value, weight, capacity: Int32Array.from(room, (units) => Math.max(0, units)) }
  const best = assign(problem, { progress: (done, total) => thread.progress(parties.length + done, parties.length + total), aborted: () => thread.aborted() })
  const greedy = assignGreedily(problem)
  const needed = weight.reduce((a, b) => a + b, 0)
  const wayOf = (to: Int32Array): Way => {
    const { total, load } = assessAssignment({ ...problem, fit }, to)
    const placed = load.reduce((a, b) => a + b, 0)
    return { fit: placed ? total / placed : 0, moved: to.reduce((n, j, i) => n + Number(j !== NOBODY && j !== present[i]!), 0), nobody: to.reduce((n, j) => n + Number(j === NOBODY), 0), over: load.reduce((n, units, j) => n + Number(units > problem.capacity[j]!), 0) }
  }
  const at = (i: number, j: number): number => (j === NOBODY ? NaN : fit[i * m + j]!)
  return {
    weight, to: best.to, nowFit: Float32Array.from(weight, (_, i) => at(i, present[i]!)), thenFit: Float32Array.from(weight, (_, i) => at(i, best.to[i]!)), greedyLoad: greedy.load, now: wayOf(present), greedy: wayOf(greedy.to), proposal: wayOf(best.to), gap: needed ? (best.bound - best.total) / needed : 0,
  }
}

const TELL_EVERY = 2000

function scored({ parties, pairs, advisers, scoring }: Matching, thread: { progress(done: number, total?: number): void }): { fit: Float32Array; weight: Int32Array; present: Int32Array } {
  const m = advisers.length
  const shares = sharesOf(scoring)
  const fit = new Float32Array(parties.length * m).fill(NaN)
  const weight = new Int32Array(parties.length)
  const present = new Int32Array(parties.length)
  const position = new Map(advisers.map((a, j) => [a.id, j]))
  for (const [i, party] of parties.entries()) {
    const effort = weight[i] = effortOf(scoring.rules.effort, party.tier)
    present[i] = party.ownerId === null ? NOBODY : position.get(party.ownerId) ?? NOBODY
    const known = pairs.get(party.id)
    for (const [j, adviser] of advisers.entries()) {
      const pair = known?.get(adviser.id) ?? nothing
      if (barredBy(party, adviser, pair) === null) fit[i * m + j] = fitOf(scoresOf(party, adviser, pair, scoring, effort), shares, pair)
    }
    if (i % TELL_EVERY === 0) thread.progress(i, 2 * parties.length)
  }
  return { fit, weight, present }
}
