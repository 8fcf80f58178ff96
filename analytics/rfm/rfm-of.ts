import { NEVER } from '../history/histories.ts'
import type { RfmCutOffs } from './rfm.ts'
import { scoreOf } from './score.ts'

/** One party's scores. `recency` is in days, NaN outside n; scores and cell are 0 outside n. */
export interface RfmScores { recency: number; r: number; f: number; m: number; cell: number }

/** One party scored by the cut-offs of the last whole run: what an order that has just come in changes, at once.
 *
 *  Recency is counted from the **run's** day, not from today: measured later than everyone else's it would fall behind by waiting for
 *  the next run. A purchase after the run has a negative recency and earns the best score.
 *
 *  @param cutOffs of the last whole run; for a member whose history has not changed the answer equals the run's
 *  @param party its last purchase day, distinct purchase days, and money net of returns
 *  @example
 *  const five = { lastDay: Int32Array.of(90, 70, 50, 30, 10), purchases: Int32Array.of(9, 5, 3, 1, 1), monetary: Float64Array.of(80, 90, 20, 10, 5) }
 *  rfmOf(rfm(five, 100).cutOffs, { lastDay: 101, purchases: 2, monetary: 30 }) // => { recency: -1, r: 5, f: 2, m: 3, cell: 523 } */
export function rfmOf(cutOffs: RfmCutOffs, party: { lastDay: number; purchases: number; monetary: number }): RfmScores {
  if (party.purchases <= 0) return { recency: NaN, r: 0, f: 0, m: 0, cell: 0 }
  const recency = party.lastDay === NEVER ? NaN : cutOffs.asOf - party.lastDay
  const r = scoreOf(cutOffs.recency, recency)
  const f = scoreOf(cutOffs.frequency, party.purchases)
  const m = scoreOf(cutOffs.monetary, party.monetary)
  return { recency, r, f, m, cell: 100 * r + 10 * f + m }
}
