import type { Pass } from '../regression/newton.ts'

export type Ties = 'efron' | 'breslow'

/** What the partial likelihood is computed from: rows in order of time, the latest first, p standardised values each. */
export interface CoxProblem {
  rows: number
  p: number
  /** row i has its values from place i · p on */
  values: Float64Array
  time: Float64Array
  event: Uint8Array
  ties: Ties
}

/** Sums over a set of rows: of the risks, of the risks times the values, of the risks times the values' products (lower half). */
interface Sums { risk: number; first: Float64Array; second: Float64Array }

const emptySums = (p: number): Sums => ({ risk: 0, first: new Float64Array(p), second: new Float64Array(p * p) })

/** The log partial likelihood at a point with slope and information, walking from the last time to the first: who is still watched then is who was added so far. */
export function coxPass(problem: CoxProblem, beta: Float64Array): Pass & { information: Float64Array } {
  const { rows, p, values, time, event, ties } = problem
  const linear = linearOf(problem, beta)
  const highest = linear.reduce((a, b) => Math.max(a, b), -Infinity)
  const pass = { value: 0, slope: new Float64Array(p), information: new Float64Array(p * p) }
  const watched = emptySums(p)
  for (let from = 0, to = 0; from < rows; from = to) {
    const leaving = emptySums(p)
    let count = 0
    for (; to < rows && time[to] === time[from]; to++) {
      const risk = Math.exp(linear[to]! - highest)
      add(watched, risk, values, to * p, p)
      if (!event[to]) continue
      count++
      add(leaving, risk, values, to * p, p)
      pass.value += linear[to]! - highest
      for (let j = 0; j < p; j++) pass.slope[j]! += values[to * p + j]!
    }
    if (count) addTime(pass, watched, leaving, count, ties, p)
  }
  return pass
}

/** Σ b x per row. */
export function linearOf({ rows, p, values }: CoxProblem, beta: Float64Array): Float64Array {
  const linear = new Float64Array(rows)
  for (let i = 0; i < rows; i++) {
    let total = 0
    for (let j = 0; j < p; j++) total += beta[j]! * values[i * p + j]!
    linear[i] = total
  }
  return linear
}

function add(sums: Sums, risk: number, values: Float64Array, at: number, p: number): void {
  sums.risk += risk
  for (let j = 0; j < p; j++) {
    const weighted = risk * values[at + j]!
    sums.first[j]! += weighted
    for (let k = 0; k <= j; k++) sums.second[j * p + k]! += weighted * values[at + k]!
  }
}

/** The part of one time. Efron lets each of the leavers in turn drop out of the risk by a share l / count; Breslow leaves all of them in. */
function addTime(pass: { value: number; slope: Float64Array; information: Float64Array }, watched: Sums, leaving: Sums, count: number, ties: Ties, p: number): void {
  let [a, b, c, e, f] = [0, 0, 0, 0, 0]
  for (let l = 0; l < count; l++) {
    const out = ties === 'efron' ? l / count : 0
    const one = 1 / (watched.risk - out * leaving.risk)
    pass.value += Math.log(one)
    a += one
    b += out * one
    c += one * one
    e += out * one * one
    f += out * out * one * one
  }
  for (let j = 0; j < p; j++) {
    const [wj, lj] = [watched.first[j]!, leaving.first[j]!]
    pass.slope[j]! -= a * wj - b * lj
    for (let k = 0; k <= j; k++) {
      const [wk, lk] = [watched.first[k]!, leaving.first[k]!]
      pass.information[j * p + k]! += a * watched.second[j * p + k]! - b * leaving.second[j * p + k]! - (c * wj * wk - e * (wj * lk + lj * wk) + f * lj * lk)
    }
  }
}
