import type { Knowledge } from './methods.ts'

/** Why a product: which of the customer's own speaks for it (−1: none does), the share of whose buyers have it too, and the share of all buyers who have it. */
export interface Reason { because: number; share: number; base: number }

/** The own product that makes this one likeliest. Likeness s of two sets is |A∩B| / √(|A| |B|), so the share of A's buyers who have B is s √(|B| / |A|). */
export function reasonFor({ alike, counted, learntFrom }: Knowledge, own: Int32Array, product: number): Reason {
  const base = counted[product]! / learntFrom
  let best: Reason = { because: -1, share: base, base }
  for (let at = alike.start[product]!; at < alike.start[product + 1]!; at++) {
    const other = alike.neighbour[at]!
    if (!own.includes(other)) continue
    const share = Math.min(1, alike.similarity[at]! * Math.sqrt(counted[product]! / counted[other]!))
    if (share > best.share) best = { because: other, share, base }
  }
  return best
}
