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
  const box: Box = { lower, upper, scaled }
  const rough = starts.length > 1 ? ROUGH : undefined
  let best = starts.map((start) => ascend(objective, start, lower, upper, rough)).reduce((a, b) => (b.value > a.value || Number.isNaN(a.value) ? b : a))
  if (rough) best = ascend(objective, best.at, lower, upper, flatDirections(hessian(objective, best.at), best.at, box).length > 0 ? rough : undefined)
  let bend = hessian(objective, best.at)
  for (let round = 0; round < 4; round++) {
    const farther = alongFlattest(objective, best, bend, box)
    if (!farther) break
    best = ascend(objective, farther, lower, upper)
    bend = hessian(objective, best.at)
  }
  const edge = edgeOf(objective, best, bend, box)
  const { covariance, least } = covarianceOf(bend, best.at.length, edge)
  return { ...best, status: edge.length > 0 ? 'boundary' : least < FLAT ? 'flat' : 'converged', covariance, edge }
}

interface Box { lower: Float64Array; upper: Float64Array; scaled: number }

const held = (at: Float64Array, { lower, upper }: Box): Float64Array => at.map((x, i) => Math.min(Math.max(x, lower[i]!), upper[i]!))

/** Follows the flattest directions both ways towards the sides of the box: a likelihood that rises for ever by less and less ends there. */
function alongFlattest(objective: Objective, best: Ascent, bend: Float64Array, box: Box): Float64Array | undefined {
  const unused = new Float64Array(best.at.length)
  let value = best.value + NOTHING / 10
  let found: Float64Array | undefined
  for (const direction of flatDirections(bend, best.at, box)) {
    for (let length = 1; length <= 64; length *= 2) {
      const at = held(best.at.map((x, i) => x + length * direction[i]!), box)
      const there = objective(at, unused)
      if (there > value) [found, value] = [at, there]
    }
  }
  return found
}

/** Directions along which the value hardly bends, each made clean: parts under a tenth are dropped and large ones made equal, so that r and α go out
 *  together and nothing else moves. */
function flatDirections(bend: Float64Array, at: Float64Array, { lower, upper, scaled }: Box): Float64Array[] {
  const n = at.length
  const inside = Array.from(at.keys()).filter((i) => i < scaled && at[i]! > lower[i]! && at[i]! < upper[i]!)
  const { values, vectors } = eigen(part(bend, n, inside), inside.length)
  return vectors.filter((_, k) => values[k]! < FLAT).flatMap((vector) => {
    const most = Math.max(...vector.map(Math.abs))
    const clean = new Float64Array(n)
    for (const [j, i] of inside.entries()) {
      const share = vector[j]! / most
      clean[i] = Math.abs(share) < 0.1 ? 0 : Math.abs(share) > 0.5 ? Math.sign(share) : share
    }
    return [clean, clean.map((x) => -x)]
  })
}

/** The curvature, bent downwards, of some coordinates alone. */
const part = (bend: Float64Array, n: number, inside: readonly number[]): Float64Array =>
  Float64Array.from({ length: inside.length ** 2 }, (_, k) => -bend[inside[Math.floor(k / inside.length)]! * n + inside[k % inside.length]!]!)

/** Coordinates that stand on a side of the box, those that can be moved to one along a flat direction without loss, and those that only mean
 *  something together with one of these: with a and b at infinity only a/b is left. */
function edgeOf(objective: Objective, { at, value }: Ascent, bend: Float64Array, box: Box): number[] {
  const { lower, upper, scaled } = box
  const edge = new Set(Array.from(at.keys()).filter((i) => i < scaled && (at[i]! <= lower[i]! + 1e-9 || at[i]! >= upper[i]! - 1e-9)))
  const unused = new Float64Array(at.length)
  for (const direction of flatDirections(bend, at, box)) {
    const reach = Math.min(...Array.from(direction, (d, i) => (d > 0 ? (upper[i]! - at[i]!) / d : d < 0 ? (lower[i]! - at[i]!) / d : Infinity)))
    const far = held(at.map((x, i) => x + reach * direction[i]!), box)
    if (objective(far, unused) >= value - NOTHING) for (const [i, d] of direction.entries()) if (d !== 0) edge.add(i)
  }
  const found = Array.from(edge)
  for (const k of found) {
    const inwards = at[k]! - lower[k]! < upper[k]! - at[k]! ? 1 : -1
    for (let i = 0; i < scaled; i++) {
      for (const along of edge.has(i) ? [] : [inwards, -inwards]) {
        const tried = at.map((x, j) => (j === k ? x + inwards : j === i ? x + along : x))
        if (objective(tried, unused) >= value - NOTHING) edge.add(i)
      }
    }
  }
  return [...edge].sort((a, b) => a - b)
}

/** The inverse of the information in the coordinates that do not lie on the edge, and the least of its curvatures. */
function covarianceOf(bend: Float64Array, n: number, edge: readonly number[]): { covariance: Float64Array; least: number } {
  const covariance = new Float64Array(n * n).fill(NaN)
  const inside = Array.from({ length: n }, (_, i) => i).filter((i) => !edge.includes(i))
  const m = inside.length
  if (m === 0) return { covariance, least: 0 }
  const { values, vectors } = eigen(part(bend, n, inside), m)
  for (let i = 0; i < m; i++) {
    for (let j = 0; j < m; j++) {
      let sum = 0
      for (let k = 0; k < m; k++) sum += values[k]! > 0 ? (vectors[k]![i]! * vectors[k]![j]!) / values[k]! : NaN
      covariance[inside[i]! * n + inside[j]!] = sum
    }
  }
  return { covariance, least: values[0]! }
}
