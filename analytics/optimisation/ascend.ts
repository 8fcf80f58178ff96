import { eigen } from '../linear-algebra/eigen.ts'
import { hessian, type Objective } from './objective.ts'

/** Where the search ended. `gain` is what one more step would add to the value, by the curvature there. */
export interface Ascent { at: Float64Array; value: number; gain: number; steps: number }

const LONGEST = 2.5

/** Climbs to a maximum inside a box by Newton's method with exact gradients.
 *
 *  Curvature that bends the wrong way is taken by its absolute value (Dauphin et al. 2014), so that a step always climbs; a step is halved
 *  until it does. It stops by what a further step would *gain*, never by the size of the gradient or of a parameter, so that neither the number
 *  of customers nor the unit of time matters, and rounding near the top ends the search at the top instead of failing it. Close to the top, the
 *  curvature is kept while each step does fifty times better than the one before.
 *
 *  @param lower @param upper the box; a coordinate on its side that wants out is held
 *  @param enough a gain that is not worth a step
 *  @example
 *  const top = ascend((at, g) => { g[0] = 4 - 2 * at[0]; return 4 * at[0] - at[0] ** 2 }, Float64Array.of(0), Float64Array.of(-9), Float64Array.of(9))
 *  top.at // => [2] */
export function ascend(objective: Objective, start: Float64Array, lower: Float64Array, upper: Float64Array, enough = 1e-9): Ascent {
  const gradient = new Float64Array(start.length)
  let at: Float64Array = start.map((x, i) => Math.min(Math.max(x, lower[i]!), upper[i]!))
  let value = objective(at, gradient)
  let gain = Infinity
  let steps = 0
  let bend: Float64Array | undefined
  for (; steps < 200; steps++) {
    const kept = bend !== undefined
    bend ??= hessian(objective, at, gradient)
    const step = newtonStep(bend, at, gradient, lower, upper)
    const falls = step.gain < gain / 50
    gain = step.gain
    const worth = Math.max(enough, 1e-15 * Math.abs(value))
    if (!(gain > worth)) break
    if (kept && !falls) {
      bend = undefined
      continue
    }
    const next = firstBetter(objective, at, value, step.step, lower, upper, gradient)
    if (!next) break
    const added = next.value - value
    at = next.at
    value = next.value
    if (added <= worth / 10 && gain < 1e3 * worth) break
  }
  return { at, value, gain, steps }
}

function newtonStep(whole: Float64Array, at: Float64Array, gradient: Float64Array, lower: Float64Array, upper: Float64Array): { step: Float64Array; gain: number } {
  const step = new Float64Array(at.length)
  const free = Array.from(at.keys()).filter((i) => !(at[i]! <= lower[i]! && gradient[i]! <= 0) && !(at[i]! >= upper[i]! && gradient[i]! >= 0))
  const m = free.length
  if (m === 0) return { step, gain: 0 }
  const { values, vectors } = eigen(Float64Array.from({ length: m * m }, (_, k) => -whole[free[Math.floor(k / m)]! * at.length + free[k % m]!]!), m)
  const floor = 1e-13 * Math.max(...values.map(Math.abs), 1e-300)
  let gain = 0
  for (const [k, vector] of vectors.entries()) {
    const along = free.reduce((sum, i, j) => sum + gradient[i]! * vector[j]!, 0)
    const length = Math.max(-LONGEST, Math.min(LONGEST, along / Math.max(Math.abs(values[k]!), floor)))
    gain += Math.abs(along * length) / 2
    for (const [j, i] of free.entries()) step[i]! += length * vector[j]!
  }
  return { step, gain }
}

/** The first of ever shorter steps that climbs; the gradient there is left in `gradient`. */
function firstBetter(objective: Objective, at: Float64Array, value: number, step: Float64Array, lower: Float64Array, upper: Float64Array, gradient: Float64Array): { at: Float64Array; value: number } | undefined {
  for (let share = 1; share > 1e-6; share /= share === 1 ? 2 : 4) {
    const tried = at.map((x, i) => Math.min(Math.max(x + share * step[i]!, lower[i]!), upper[i]!))
    const found = objective(tried, gradient)
    if (found > value) return { at: tried, value: found }
  }
  return undefined
}
