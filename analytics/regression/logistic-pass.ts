import { BLOCK, type Design, fillBlock } from './design.ts'
import { addGram, type Gram, padded, TILE } from './gram.ts'
import type { Pass } from './newton.ts'

/** What is fitted: who it happened to, and with which weight. */
export interface LogisticProblem {
  design: Design
  gram: Gram
  /** 1 where it happened, else 0 */
  outcome: Uint8Array
  weights: Float64Array | undefined
  /** λ of the penalty λ/2 ‖w‖² on the standardised coefficients, intercept left out; 0 for none */
  penalty: number
}

/** The log-likelihood (less penalty) at a point, with its slope and, if asked for, its curvature (the information matrix): one walk over the rows, block by block. Place 0 is the intercept.
 *
 *  @param beta in standardised units
 *  @param stride 1 for all rows; every stride-th row else, for a first guess */
export function logisticPass({ design, gram, outcome, weights, penalty }: LogisticProblem, beta: Float64Array, curved: boolean, stride = 1): Pass {
  const p = design.columns.length
  const room = padded(p)
  const b = new Float64Array(room)
  b.set(beta.subarray(1))
  const sums = { slope: new Float64Array(room), rest: 0, cross: new Float64Array(room), all: 0 }
  const { block } = gram
  gram.sums.fill(0)
  const residual = new Float64Array(BLOCK)
  const curvature = new Float64Array(BLOCK)
  let value = 0
  for (let from = 0; from < design.rows; from += BLOCK * stride) {
    const filled = fillBlock(design, block, from, stride)
    linear(block, b, beta[0]!, filled, residual)
    value += link(residual, curvature, filled, outcome, weights, from, stride)
    sums.rest += project(block, residual, filled, sums.slope)
    if (!curved) continue
    weigh(gram, curvature, filled)
    sums.all += project(block, curvature, filled, sums.cross)
    addGram(gram, filled, p)
  }
  const penalised = beta.reduce((total, one, j) => (j ? total + one * one : total), 0)
  return {
    value: value - (penalty / 2) * penalised,
    slope: Float64Array.from(beta, (one, j) => (j ? sums.slope[j - 1]! - penalty * one : sums.rest)),
    information: curved ? bordered(sums.all, sums.cross, gram.sums, p, penalty) : undefined,
  }
}

/** η = b₀ + X b, written into `eta`, a tile of columns at a time. */
function linear(block: Float64Array, b: Float64Array, intercept: number, filled: number, eta: Float64Array): void {
  eta.fill(intercept)
  for (let j = 0; j < b.length; j += TILE) {
    const columns = block.subarray(j * BLOCK)
    const b0 = b[j]!
    const b1 = b[j + 1]!
    const b2 = b[j + 2]!
    for (let i = 0; i < filled; i++) eta[i]! += b0 * columns[i]! + b1 * columns[i + BLOCK]! + b2 * columns[i + 2 * BLOCK]!
  }
}

/** Turns η into residuals y − p in place, fills the curvatures p (1 − p), and gives the log-likelihood. No exponent is ever positive, so nothing
 *  overflows; without weights the logarithms of a block's factors, each between 1 and 2, are taken as one of their product, at most 2²⁵⁶. */
function link(eta: Float64Array, curvature: Float64Array, filled: number, outcome: Uint8Array, weights: Float64Array | undefined, from: number, stride: number): number {
  let value = 0
  let product = 1
  for (let i = 0, at = from; i < filled; i++, at += stride) {
    const weight = weights ? weights[at]! : 1
    const odds = eta[i]!
    const e = Math.exp(odds < 0 ? odds : -odds)
    const far = e / (1 + e)
    const p = odds < 0 ? far : 1 - far
    if ((outcome[at] === 1) === odds < 0) value -= weight * Math.abs(odds)
    if (weights) value -= weight * Math.log1p(e)
    else product *= 1 + e
    curvature[i] = weight * far * (1 - far)
    eta[i] = weight * (outcome[at]! - p)
  }
  return value - Math.log(product)
}

/** Adds Xᵀ v to `into` and gives the sum of v. */
function project(block: Float64Array, v: Float64Array, filled: number, into: Float64Array): number {
  for (let j = 0; j < into.length; j += TILE) {
    const columns = block.subarray(j * BLOCK)
    let a = 0
    let b = 0
    let c = 0
    for (let i = 0; i < filled; i++) {
      const x = v[i]!
      a += x * columns[i]!
      b += x * columns[i + BLOCK]!
      c += x * columns[i + 2 * BLOCK]!
    }
    into[j]! += a
    into[j + 1]! += b
    into[j + 2]! += c
  }
  let all = 0
  for (let i = 0; i < filled; i++) all += v[i]!
  return all
}

/** The block times the rows' weights; the row behind the last is 0. */
function weigh({ block, weighted }: Gram, curvature: Float64Array, filled: number): void {
  for (let j = 0; j < block.length; j += BLOCK) {
    for (let i = 0; i < filled; i++) weighted[j + i] = curvature[i]! * block[j + i]!
    if (filled < BLOCK) weighted[j + filled] = 0
  }
}

/** The information matrix with the intercept's row first; only the lower half has a meaning. */
function bordered(all: number, cross: Float64Array, gram: Float64Array, p: number, penalty: number): Float64Array {
  const size = p + 1
  const information = new Float64Array(size * size)
  information[0] = all
  for (let j = 0; j < p; j++) {
    information[(j + 1) * size] = cross[j]!
    for (let k = 0; k <= j; k++) information[(j + 1) * size + k + 1] = gram[j * padded(p) + k]!
    information[(j + 1) * (size + 1)]! += penalty
  }
  return information
}
