import type { CutOffs } from './cut-offs.ts'

/** The score of one value by the cut-offs of a run: how one customer is refreshed without asking the rest.
 *
 *  A member of the run gets exactly the score that the run gave. A value between two members' scores as the worse of them; beyond
 *  the worst it is 1.
 *
 *  @param cutOffs of the last whole run
 *  @param value in the run's unit; NaN is outside
 *  @returns 1–5, 5 best; 0 for NaN, or where the run had no member to compare with
 *  @example
 *  const run = rankCutOffs(Float64Array.of(10, 20, 30, 40, 50), 'high')
 *  scoreOf(run, 40) // => 4
 *  scoreOf(run, 49) // => 4
 *  scoreOf(run, NaN) // => 0 */
export function scoreOf({ rule, better, thresholds }: CutOffs, value: number): number {
  if (Number.isNaN(value) || thresholds.length === 0) return 0
  let score = 1
  for (let i = 0; i < thresholds.length; i++) {
    const line = thresholds[i]!
    if (better === 'high' ? value >= line : rule === 'rank' ? value <= line : value < line) score++
  }
  return score
}

/** The scores of many values by given cut-offs: `scoreOf` for each.
 *
 *  @returns one score per value, 1–5, 0 outside
 *  @example
 *  const run = rankCutOffs(Float64Array.of(3, 40, 90, 200, 400), 'low')
 *  scoreWith(run, Float64Array.of(3, 39, 400, NaN)) // => [5, 4, 1, 0] */
export function scoreWith(cutOffs: CutOffs, values: Float64Array): Uint8Array {
  const scores = new Uint8Array(values.length)
  for (let i = 0; i < scores.length; i++) scores[i] = scoreOf(cutOffs, values[i]!)
  return scores
}
