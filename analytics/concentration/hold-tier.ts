import { placeTier, type TierCutOffs } from './importance-tiers.ts'

/** By how much of a line's value one must pass it before the tier changes. */
export const tierHold = 0.1

/** A tier that does not flicker: whoever had one keeps it until the value passes the line by a tenth, upwards or downwards. A value
 *  not above 0 is in the last tier at once; who had none (0) is placed as anybody is.
 *
 *  @param before the tier so far; 0 where there was none
 *  @param hold the share of a line's value by which it must be passed
 *  @example
 *  const { cutOffs } = importanceTiers(Float64Array.of(5, 90, 30, 2, 1, 30, 8, 4, 3, 0)) // lines at 90 and 30
 *  heldTier(cutOffs, 28, 2) // => 2
 *  heldTier(cutOffs, 26, 2) // => 3
 *  heldTier(cutOffs, 95, 2) // => 2
 *  heldTier(cutOffs, 100, 2) // => 1 */
export function heldTier(cutOffs: TierCutOffs, value: number, before: number, hold = tierHold): number {
  if (Number.isNaN(value) || before < 1 || before > cutOffs.shares.length) return placeTier(cutOffs, value)
  return Math.min(Math.max(before, placeTier(cutOffs, value / (1 - hold))), placeTier(cutOffs, value / (1 + hold)))
}
