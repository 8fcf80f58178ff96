import type { Compute } from '#platform/jobs/compute.ts'
import { scaled } from '../feature/scaled.ts'

export interface PlaceInput { keys: string[]; columns: Float64Array[]; scale: { mean: number; spread: number }[]; centres: number[] }

/** Puts each customer into the nearest of the groups that were found, in a thread of its own. */
export const compute: Compute<PlaceInput, Uint8Array> = ({ keys, columns, scale, centres }) => {
  const d = keys.length
  const standard = columns.map((column, j) => scaled(keys[j]!, column).map((x) => (x - scale[j]!.mean) / scale[j]!.spread))
  const n = columns[0]!.length
  const place = new Uint8Array(n)
  for (let i = 0; i < n; i++) {
    let nearest = Infinity
    for (let c = 0; c * d < centres.length; c++) {
      let apart = 0
      for (let j = 0; j < d; j++) apart += (standard[j]![i]! - centres[c * d + j]!) ** 2
      if (apart < nearest) {
        nearest = apart
        place[i] = c
      }
    }
  }
  return place
}
