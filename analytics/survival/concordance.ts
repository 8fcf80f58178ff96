import { checkLengths } from '../statistics/check-lengths.ts'
import { byTime, type LifeTimes } from './life-times.ts'

/** How often, of two customers of whom one is known to have left first, that one has the higher score: the AUC of time. Ties in score count half.
 *
 *  A pair is known where the earlier time is an event and the later one is later, or is censored at the same time. Source: Harrell et al. 1982, *JAMA* 247.
 *  O(n log n).
 *
 *  @param scores any scale, higher meaning leaving sooner
 *  @returns NaN where no pair is known
 *  @example
 *  concordance({ time: Float64Array.of(1, 2, 3), event: Uint8Array.of(1, 1, 0) }, Float64Array.of(3, 1, 2)) // => 0.6667 */
export function concordance(lives: LifeTimes, scores: Float64Array): number {
  checkLengths({ time: lives.time, scores })
  const order = byTime(lives)
  const distinct = [...new Set(scores.slice().sort())]
  const rankOf = new Map(distinct.map((score, rank) => [score, rank + 1]))
  const ranks = Uint32Array.from(scores, (score) => rankOf.get(score)!)
  const later = new Uint32Array(distinct.length + 1)
  const upTo = (rank: number): number => {
    let total = 0
    for (let at = rank; at > 0; at -= at & -at) total += later[at]!
    return total
  }
  const put = (rank: number): void => { for (let at = rank; at < later.length; at += at & -at) later[at]!++ }
  let wins = 0
  let pairs = 0
  let watched = 0
  for (let to = order.length, from = to; to > 0; to = from) {
    while (from > 0 && lives.time[order[from - 1]!] === lives.time[order[to - 1]!]) from--
    const together = order.subarray(from, to)
    for (const i of together) if (!lives.event[i]) put(ranks[i]!)
    watched += together.reduce((count, i) => count + 1 - lives.event[i]!, 0)
    for (const i of together) {
      if (!lives.event[i]) continue
      const below = upTo(ranks[i]! - 1)
      wins += below + (upTo(ranks[i]!) - below) / 2
      pairs += watched
    }
    for (const i of together) if (lives.event[i]) put(ranks[i]!)
    watched += together.reduce((count, i) => count + lives.event[i]!, 0)
  }
  return wins / pairs
}
