import type { Room } from '../kernels/room.ts'
import type { Random } from '../random/seeded.ts'

/** What a tree is grown on: for each row how far its probability is off (`slope` = p − y) and how sure it is (`curve` = p (1 − p)), and both in one number. */
export interface Gradients {
  /** slope and curve of row i at places 2 i and 2 i + 1 */
  pairs: Float64Array
  /** slope and curve as whole numbers in one: slope units × SHIFT + curve units */
  packed: Float64Array
  /** what one unit of slope and of curve stand for */
  slopeUnit: number
  curveUnit: number
}

/** Where slope units begin. Sums of curve units stay below it, sums of slope units below 2²⁶ of it, so that all sums are exact within 2⁵³. */
export const SHIFT = 2 ** 26

export const gradientsFor = (rows: number, { floats }: Pick<Room, 'floats'>): Gradients => ({
  pairs: floats(2 * rows), packed: floats(rows), slopeUnit: 1 / Math.max(1, Math.floor((SHIFT - 1) / rows)), curveUnit: 0.25 / Math.max(1, Math.floor((SHIFT - 1) / rows)),
})

/** Fills gradients of the logistic loss. Units are rounded up or down by chance in proportion, which keeps sums right on average: a sum of a million rows
 *  in 67 steps each is good to a thousandth of a row.
 *
 *  Source: Shi et al. 2022, "Quantized Training of Gradient Boosting Decision Trees", NeurIPS.
 *  @param score log-odds so far */
export function fillGradients({ pairs, packed, slopeUnit, curveUnit }: Gradients, score: Float64Array, outcome: Uint8Array, random: Random): void {
  let noise = Math.floor(random() * 2 ** 32) | 0
  for (let i = 0; i < score.length; i++) {
    const p = 1 / (1 + Math.exp(-score[i]!))
    const off = p - outcome[i]!
    const sure = p * (1 - p)
    pairs[2 * i] = off
    pairs[2 * i + 1] = sure
    noise = (Math.imul(noise, 1664525) + 1013904223) | 0
    const up = (noise >>> 16) / 65_536
    const across = ((noise >>> 1) & 0xffff) / 65_536
    packed[i] = Math.floor(off / slopeUnit + up) * SHIFT + Math.floor(sure / curveUnit + across)
  }
}
