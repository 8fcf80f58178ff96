import { sum } from '../statistics/sum.ts'

/** What each layer of a pyramid holds, the top layer first. */
export interface Layers {
  customers: Uint32Array
  /** sum of the layer's values, in their unit */
  value: Float64Array
  /** of the value of all; NaN where that is not above 0 */
  share: Float64Array
}

/** Customers, value and share of value per layer.
 *
 *  @param layer 1 for the top, 2 for the next …; 0 outside
 *  @param values what is summed, at the same positions
 *  @param count how many layers there are
 *  @example
 *  layers(Uint8Array.of(1, 2, 2, 0), Float64Array.of(60, 30, 10, NaN), 2) // => { customers: [1, 2], value: [60, 40], share: [0.6, 0.4] } */
export function layers(layer: Uint8Array, values: Float64Array, count: number): Layers {
  const customers = new Uint32Array(count)
  for (const which of layer) if (which > 0) customers[which - 1]!++
  const value = Float64Array.from(customers, (_, i) => sum(values.filter((_, at) => layer[at] === i + 1)))
  const total = sum(value)
  return { customers, value, share: value.map((held) => (total > 0 ? held / total : NaN)) }
}
