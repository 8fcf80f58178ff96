import { checkLengths } from '../statistics/check-lengths.ts'

/** The area under the ROC curve: how often, of one who left and one who stayed, the one who left has the higher score; a tie counts half.
 *
 *  0.5 is guessing, 1 is knowing. It judges the order only, not whether 0.3 means 30 %: see `calibration` for that.
 *  Source: Hanley & McNeil 1982, *Radiology* 143 (equal to the Mann-Whitney statistic). O(n log n).
 *
 *  @param scores any scale, higher meaning more likely
 *  @param outcome 1 where it happened, else 0
 *  @returns NaN where all outcomes are the same
 *  @example
 *  auc(Float64Array.of(0.9, 0.6, 0.6, 0.1), Uint8Array.of(1, 1, 0, 0)) // => 0.875 */
export function auc(scores: Float64Array, outcome: Uint8Array): number {
  checkLengths({ scores, outcome })
  const yes = scores.filter((_, i) => outcome[i] === 1).sort()
  const no = scores.filter((_, i) => outcome[i] !== 1).sort()
  let below = 0
  let upTo = 0
  let wins = 0
  for (const score of yes) {
    while (below < no.length && no[below]! < score) below++
    while (upTo < no.length && no[upTo]! <= score) upTo++
    wins += (below + upTo) / 2
  }
  return wins / (yes.length * no.length)
}

/** The Kolmogorov-Smirnov distance: the largest gap between the shares of those who left and of those who stayed above a score.
 *
 *  @example
 *  kolmogorovSmirnov(Float64Array.of(0.9, 0.6, 0.5, 0.1), Uint8Array.of(1, 1, 0, 0)) // => 1 */
export function kolmogorovSmirnov(scores: Float64Array, outcome: Uint8Array): number {
  checkLengths({ scores, outcome })
  const yes = scores.filter((_, i) => outcome[i] === 1).sort()
  const no = scores.filter((_, i) => outcome[i] !== 1).sort()
  let y = 0
  let n = 0
  let widest = 0
  while (y < yes.length && n < no.length) {
    const score = Math.min(yes[y]!, no[n]!)
    while (yes[y]! <= score) y++
    while (no[n]! <= score) n++
    widest = Math.max(widest, Math.abs(y / yes.length - n / no.length))
  }
  return yes.length && no.length ? widest : NaN
}
