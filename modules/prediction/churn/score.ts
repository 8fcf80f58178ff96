import { type Reasons, reasonsFor } from '#analytics/index.ts'
import { reasonValues } from './features.ts'
import { chances, contributions, type Fitted } from './methods.ts'
import { features, reasonNumbers } from './vocabulary.ts'

/** Reasons that are told of each. */
export const MOST = 3

/** Chances and the strongest reasons of rows, with the two numbers that each reason names. */
export interface Scores { chance: Float64Array; reason: Int32Array; values: Float32Array }

/** Foretells rows by a fitted model, a slice at a time so that what each column adds needs no room for all. */
export function scoreRows(fitted: Fitted, columns: Float64Array[], tell: (done: number) => void = () => undefined): Scores {
  const rows = columns[0]?.length ?? 0
  const scores: Scores = { chance: new Float64Array(rows), reason: new Int32Array(rows * MOST).fill(-1), values: new Float32Array(rows * MOST * 2).fill(Number.NaN) }
  for (let from = 0; from < rows; from += SLICE) {
    const part = columns.map((column) => column.subarray(from, from + SLICE))
    scores.chance.set(chances(fitted, part), from)
    const found = reasonsFor(contributions(fitted, part), reasonNumbers, MOST)
    scores.reason.set(found.attribute, from * MOST)
    fillValues(scores.values.subarray(from * MOST * 2), found, part)
    tell(Math.min(rows, from + SLICE))
  }
  return scores
}

const SLICE = 50_000

function fillValues(values: Float32Array, { attribute }: Reasons, part: Float64Array[]): void {
  let row = 0
  const of = (feature: (typeof features)[number]): number => part[features.indexOf(feature)]![row]!
  attribute.forEach((reason, place) => {
    row = Math.floor(place / MOST)
    if (reason >= 0) values.set(reasonValues[reason]!(of), place * 2)
  })
}
