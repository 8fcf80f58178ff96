import { type Reasons, reasonsFor } from '#analytics/index.ts'
import { isSign, reasonValues } from './features.ts'
import { chances, contributions, type Fitted } from './methods.ts'
import { features, reasonNumbers } from './vocabulary.ts'

/** Reasons that are told of each. */
export const MOST = 3

/** So many are looked at: some speak for leaving in the model but not to a person. */
const LOOKED = 6

/** Chances and the strongest reasons of rows, with the two numbers that each reason names. */
export interface Scores { chance: Float64Array; reason: Int32Array; values: Float32Array }

/** Foretells rows by a fitted model, a slice at a time so that what each column adds needs no room for all. */
export function scoreRows(fitted: Fitted, columns: Float64Array[], tell: (done: number) => void = () => undefined): Scores {
  const rows = columns[0]?.length ?? 0
  const scores: Scores = { chance: new Float64Array(rows), reason: new Int32Array(rows * MOST).fill(-1), values: new Float32Array(rows * MOST * 2).fill(Number.NaN) }
  for (let from = 0; from < rows; from += SLICE) {
    const part = columns.map((column) => column.subarray(from, from + SLICE))
    scores.chance.set(chances(fitted, part), from)
    fillReasons({ reason: scores.reason.subarray(from * MOST), values: scores.values.subarray(from * MOST * 2) }, reasonsFor(contributions(fitted, part), reasonNumbers, LOOKED), part)
    tell(Math.min(rows, from + SLICE))
  }
  return scores
}

const SLICE = 50_000

/** The strongest reasons of each row that a person can follow, with their two numbers. */
function fillReasons({ reason, values }: Pick<Scores, 'reason' | 'values'>, { attribute, most }: Reasons, part: Float64Array[]): void {
  let row = 0
  const of = (feature: (typeof features)[number]): number => part[features.indexOf(feature)]![row]!
  for (row = 0; row < part[0]!.length; row++) {
    let told = 0
    for (let place = row * most; place < (row + 1) * most && told < MOST; place++) {
      const code = attribute[place]!
      if (code < 0) break
      const [value, second] = reasonValues[code]!(of)
      if (!isSign(code, value, second)) continue
      reason[row * MOST + told] = code
      values.set([value, second], (row * MOST + told++) * 2)
    }
  }
}
