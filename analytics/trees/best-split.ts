import type { Binned } from './bin-columns.ts'
import { SHIFT } from './gradients.ts'

/** Rows whose column is in a bin up to `bin` go left. */
export interface SplitPoint { column: number; bin: number; gain: number }

export interface SplitRules { curveUnit: number; slopeUnit: number; leastInLeaf: number; l2: number }

/** The cut of a node that makes the loss fall most: GL² / (HL + λ) + GR² / (HR + λ) − G² / (H + λ), with G sums of slopes and H of curves (Chen & Guestrin 2016, eq. 7).
 *
 *  How many rows a side has is told from its share of the curves, as LightGBM does: a count of its own would cost half as much again.
 *
 *  @returns undefined where no cut leaves `leastInLeaf` rows on both sides and gains something */
export function bestSplit({ columns, ends }: Binned, histogram: Float64Array, rows: number, rules: SplitRules): SplitPoint | undefined {
  let best: SplitPoint | undefined
  for (let column = 0; column < columns; column++) {
    const found = bestOf(histogram.subarray(column * 256, column * 256 + ends[column]!.length + 1), rows, rules)
    if (found && found.gain > (best?.gain ?? 1e-12)) best = { column, ...found }
  }
  return best
}

function bestOf(sums: Float64Array, rows: number, { curveUnit, slopeUnit, leastInLeaf, l2 }: SplitRules): { bin: number; gain: number } | undefined {
  let all = 0
  for (let b = 0; b < sums.length; b++) all += sums[b]!
  const allSlope = Math.floor(all / SHIFT)
  const allCurve = all - allSlope * SHIFT
  const least = (leastInLeaf / rows) * allCurve
  let bin = -1
  let highest = 0
  let running = 0
  for (let b = 0; b + 1 < sums.length; b++) {
    running += sums[b]!
    const slope = Math.floor(running / SHIFT)
    const curve = running - slope * SHIFT
    if (curve < least) continue
    if (allCurve - curve < least) break
    const gain = side(slope * slopeUnit, curve * curveUnit, l2) + side((allSlope - slope) * slopeUnit, (allCurve - curve) * curveUnit, l2)
    if (gain > highest) {
      highest = gain
      bin = b
    }
  }
  const whole = side(allSlope * slopeUnit, allCurve * curveUnit, l2)
  return bin < 0 ? undefined : { bin, gain: highest - whole }
}

const side = (slope: number, curve: number, l2: number): number => (curve > 0 ? (slope * slope) / (curve + l2) : 0)
