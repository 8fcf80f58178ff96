import { eigen } from '../linear-algebra/eigen.ts'
import { ascend, type Ascent } from './ascend.ts'
import { hessian, type Objective } from './objective.ts'

/** How an estimate stands.
 *  - `converged`: a maximum inside, determined in every direction.
 *  - `boundary`: the likelihood is no lower at the edge of the parameters than anywhere: customers do not differ in that respect, or nobody
 *    leaves. The fit is good and its predictions hold; single parameters have no meaning.
 *  - `flat`: a maximum inside, but a threefold change of parameters together hardly changes the likelihood. Predictions hold; the parameters are guesses. */
export type Status = 'converged' | 'boundary' | 'flat'

export interface Maximum extends Ascent {
  status: Status
  /** n × n covariance of the estimates by the observed information; NaN in rows and columns of coordinates that lie on the edge */
  covariance: Float64Array
  /** coordinates on or drawn to the edge */
  edge: number[]
}

/** A likelihood that changes by less than this is not changed. */
const NOTHING = 1e-5
/** A gain that is not worth a step on the way. */
const ROUGH = 1e-3
/** Curvature along a direction of log parameters below which its standard error exceeds a factor of about e³. */
const FLAT = 0.1

/** Finds the maximum of a log-likelihood over log parameters and says what kind it is. A found maximum is always given back, whatever its kind.
 *
 *  @param starts points to begin from; the best end counts
 *  @param lower @param upper the box: wide enough that its sides stand for 0 and infinity
 *  @param scaled how many of the coordinates, from the first, are logarithms of parameters; only these can be drawn to the edge */
export function maximise(objective: Objective, starts: readonly Float64Array[], lower: Float64Array, upper: Float64Array, scaled = lower.length): Maximum {
  let best = starts.map((start) => ascend(objective, start, lower, upper, ROUGH)).reduce((a, b) => (b.value > a.value || Number.isNaN(a.value) ? b : a))
  const unused = new Float64Array(lower.length)
  for (let round = 0; round < 4; round++) {
    const farther = alongFlattest(objective, best, lower, upper, scaled, unused)
    if (!farther) break
    best = ascend(objective, farther.at, lower, upper, ROUGH)
  }
  best = ascend(objective, best.at, lower, upper)
  return describe(objective, best, lower, upper, scaled)
}

/** Follows the flattest direction both ways towards the sides of the box: a likelihood that rises for ever by less and less ends there. */
function alongFlattest(objective: Objective, best: Ascent, lower: Float64Array, upper: Float64Array, scaled: number, unused: Float64Array): { at: Float64Array; value: number } | undefined {
  let found: { at: Float64Array; value: number } | undefined
  for (const direction of flatDirections(objective, best.at, lower, upper, scaled)) {
    for (let length = 1; length <= 64; length *= 2) {
      const at = best.at.map((x, i) => Math.min(Math.max(x + length * direction[i]!, lower[i]!), upper[i]!))
      const value = objective(at, unused)
      if (value > (found?.value ?? best.value + NOTHING / 10)) found = { at, value }
    }
  }
  return found
}

/** Directions along which the value hardly bends, each made clean: parts under a tenth are dropped, so that r and α go out together and nothing else moves. */
function flatDirections(objective: Objective, at: Float64Array, lower: Float64Array, upper: Float64Array, scaled: number): Float64Array[] {
  const n = at.length
  const bend = hessian(objective, at).map((x) => -x)
  const inside = Array.from(at.keys()).filter((i) => i < scaled && at[i]! > lower[i]! && at[i]! < upper[i]!)
  const m = inside.length
  const { values, vectors } = eigen(Float64Array.from({ length: m * m }, (_, k) => bend[inside[Math.floor(k / m)]! * n + inside[k % m]!]!), m)
  return vectors.filter((_, k) => values[k]! < FLAT).flatMap((vector) => {
    const most = Math.max(...vector.map(Math.abs))
    const clean = new Float64Array(n)
    for (const [j, i] of inside.entries()) clean[i] = Math.abs(vector[j]!) < most / 10 ? 0 : Math.sign(vector[j]!) * (Math.abs(vector[j]!) > most / 2 ? 1 : Math.abs(vector[j]! / most))
    return [clean, clean.map((x) => -x)]
  })
}

function describe(objective: Objective, best: Ascent, lower: Float64Array, upper: Float64Array, scaled: number): Maximum {
  const edge = edgeOf(objective, best, lower, upper, scaled)
  const { covariance, least } = covarianceOf(objective, best.at, edge)
  return { ...best, status: edge.length > 0 ? 'boundary' : least < FLAT ? 'flat' : 'converged', covariance, edge }
}

/** Coordinates that stand on a side of the box, and those that can be moved to one along a flat direction without loss. */
function edgeOf(objective: Objective, best: Ascent, lower: Float64Array, upper: Float64Array, scaled: number): number[] {
  const n = best.at.length
  const edge = new Set(Array.from(best.at.keys()).filter((i) => i < scaled && (best.at[i]! <= lower[i]! + 1e-9 || best.at[i]! >= upper[i]! - 1e-9)))
  const unused = new Float64Array(n)
  for (const direction of flatDirections(objective, best.at, lower, upper, scaled)) {
    const reach = Math.min(...Array.from(direction, (d, i) => (d > 0 ? (upper[i]! - best.at[i]!) / d : d < 0 ? (lower[i]! - best.at[i]!) / d : Infinity)))
    const far = best.at.map((x, i) => Math.min(Math.max(x + reach * direction[i]!, lower[i]!), upper[i]!))
    if (objective(far, unused) >= best.value - NOTHING) for (let i = 0; i < n; i++) if (direction[i] !== 0) edge.add(i)
  }
  return [...edge].sort((a, b) => a - b)
}

function covarianceOf(objective: Objective, at: Float64Array, edge: readonly number[]): { covariance: Float64Array; least: number } {
  const n = at.length
  const covariance = new Float64Array(n * n).fill(NaN)
  const inside = Array.from(at.keys()).filter((i) => !edge.includes(i))
  const m = inside.length
  if (m === 0) return { covariance, least: 0 }
  const bend = hessian(objective, at)
  const { values, vectors } = eigen(Float64Array.from({ length: m * m }, (_, k) => -bend[inside[Math.floor(k / m)]! * n + inside[k % m]!]!), m)
  for (let i = 0; i < m; i++) {
    for (let j = 0; j < m; j++) {
      let sum = 0
      for (let k = 0; k < m; k++) sum += values[k]! > 0 ? (vectors[k]![i]! * vectors[k]![j]!) / values[k]! : NaN
      covariance[inside[i]! * n + inside[j]!] = sum
    }
  }
  return { covariance, least: values[0]! }
}
