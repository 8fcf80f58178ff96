import { BLOCK, type Design, fillBlock } from './design.ts'
import { addGram } from './gram.ts'

/** What is fitted: who it happened to, and with which weight. */
export interface LogisticProblem {
  design: Design
  /** 1 where it happened, else 0 */
  outcome: Uint8Array
  weights: Float64Array | undefined
  /** λ of the penalty λ/2 ‖w‖² on the standardised coefficients, intercept left out; 0 for none */
  penalty: number
}

/** The log-likelihood (less penalty) at a point, with its slope and, if asked for, its curvature (the information matrix). */
export interface LogisticPass { value: number; slope: Float64Array; information: Float64Array | undefined }

/** One walk over the rows, block by block. Place 0 is the intercept.
 *
 *  @param beta in standardised units
 *  @param stride 1 for all rows; every stride-th row else, for a first guess */
export function logisticPass(problem: LogisticProblem, beta: Float64Array, curved: boolean, stride = 1): LogisticPass {
  const { design, outcome, weights, penalty } = problem
  const p = design.columns.length
  const slope = new Float64Array(p + 1)
  const information = curved ? new Float64Array((p + 1) ** 2) : undefined
  const block = new Float64Array(Math.max(1, p) * BLOCK)
  const weighted = curved ? new Float64Array(block.length) : block
  const residual = new Float64Array(BLOCK)
  const curvature = new Float64Array(BLOCK)
  let value = 0
  for (let from = 0; from < design.rows; from += BLOCK * stride) {
    const filled = fillBlock(design, block, from, stride)
    value += link(linear(block, beta, filled, p, residual), curvature, filled, outcome, weights, from, stride)
    addSlope(block, residual, filled, p, slope)
    if (information) {
      weigh(block, weighted, curvature, filled, p, information)
      addGram(block, weighted, filled, p, information)
    }
  }
  for (let j = 1; j <= p; j++) {
    value -= (penalty / 2) * beta[j]! ** 2
    slope[j]! -= penalty * beta[j]!
    if (information) information[j * (p + 1) + j]! += penalty
  }
  return { value, slope, information }
}

/** η = b₀ + X b, written into `eta`. */
function linear(block: Float64Array, beta: Float64Array, filled: number, p: number, eta: Float64Array): Float64Array {
  eta.fill(beta[0]!)
  for (let j = 0; j < p; j++) {
    const column = block.subarray(j * BLOCK, j * BLOCK + filled)
    const b = beta[j + 1]!
    for (let i = 0; i < filled; i++) eta[i]! += b * column[i]!
  }
  return eta
}

/** Turns η into residuals y − p in place, fills the curvatures p (1 − p), and gives the log-likelihood. No exponent is ever positive, so nothing
 *  overflows; without weights the logarithms of a block's factors, each between 1 and 2, are taken as one of their product, at most 2²⁵⁶. */
function link(eta: Float64Array, curvature: Float64Array, filled: number, outcome: Uint8Array, weights: Float64Array | undefined, from: number, stride: number): number {
  let value = 0
  let product = 1
  for (let i = 0, at = from; i < filled; i++, at += stride) {
    const weight = weights ? weights[at]! : 1
    const linear = eta[i]!
    const e = Math.exp(linear < 0 ? linear : -linear)
    const far = e / (1 + e)
    const p = linear < 0 ? far : 1 - far
    if ((outcome[at] === 1) === linear < 0) value -= weight * Math.abs(linear)
    if (weights) value -= weight * Math.log1p(e)
    else product *= 1 + e
    curvature[i] = weight * far * (1 - far)
    eta[i] = weight * (outcome[at]! - p)
  }
  return value - Math.log(product)
}

function addSlope(block: Float64Array, residual: Float64Array, filled: number, p: number, slope: Float64Array): void {
  for (let i = 0; i < filled; i++) slope[0]! += residual[i]!
  for (let j = 0; j < p; j++) {
    const column = block.subarray(j * BLOCK, j * BLOCK + filled)
    let total = 0
    for (let i = 0; i < filled; i++) total += residual[i]! * column[i]!
    slope[j + 1]! += total
  }
}

/** Weighted columns, and the intercept's row of the information matrix. */
function weigh(block: Float64Array, weighted: Float64Array, curvature: Float64Array, filled: number, p: number, information: Float64Array): void {
  for (let i = 0; i < filled; i++) information[0]! += curvature[i]!
  for (let j = 0; j < p; j++) {
    const column = block.subarray(j * BLOCK, j * BLOCK + filled)
    const into = weighted.subarray(j * BLOCK, j * BLOCK + filled)
    let total = 0
    for (let i = 0; i < filled; i++) total += into[i] = curvature[i]! * column[i]!
    information[(j + 1) * (p + 1)]! += total
  }
}
