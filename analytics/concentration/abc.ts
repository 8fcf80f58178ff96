import { descending } from '../statistics/ascending.ts'
import { cumulate } from '../statistics/sum.ts'
import { type Layers, layers } from './layers.ts'

/** The last customer that a class took. */
export interface LastTaken {
  value: number
  /** its position in the run: among equals, those up to here were taken. Only the order counts, so whoever keeps the cut-offs for
   *  later may put the customer's number here, if the run was in the order of these numbers. */
  position: number
}

/** What a later customer is placed by: a plain object. */
export interface AbcCutOffs {
  bounds: readonly number[]
  n: number
  /** per bound; empty where the run's total was not above 0 */
  last: readonly LastTaken[]
}

/** An ABC analysis. `klass` is 1 for A, 2 for B, 3 for C, 0 outside. */
export interface Abc extends Layers { klass: Uint8Array; cutOffs: AbcCutOffs }

/** ABC analysis: the few who bring most of the value, the next, and the many others.
 *
 *  Customers stand in order of value, largest first. A is the **smallest** group from the top whose share of the total is at least 80 %,
 *  B goes on until at least 95 %, C is the rest; so the customer who crosses a line still belongs above it. Among equal values
 *  the earlier position goes first, which splits ties where a line runs through them: the class sizes are those of the rule.
 *
 *  Source: Dickie 1951, "ABC Inventory Analysis Shoots for Dollars, not Pennies". Note that the lines are shares of *value*; those of
 *  `importanceTiers` are shares of *customers*.
 *
 *  @param values one per customer, NaN outside n
 *  @param bounds cumulative shares of value, ascending, below 1
 *  @returns classes with their customers, value and share; everyone is in the last class where the total is not above 0
 *  @throws RangeError where the bounds are not ascending between 0 and 1
 *  @example
 *  abc(Float64Array.of(10, 50, 30, 6, 4)).klass // => [2, 1, 1, 2, 3]
 *  abc(Float64Array.of(20, 20, 20, 20, 20)).customers // => [4, 1, 0] */
export function abc(values: Float64Array, bounds: readonly number[] = [0.8, 0.95]): Abc {
  if (bounds.some((bound, i) => !(bound > (bounds[i - 1] ?? 0) && bound < 1))) throw new RangeError('bounds ascend between 0 and 1')
  const sorted = descending(values)
  const totals = cumulate(sorted)
  const total = totals.at(-1) ?? 0
  const cutOffs: AbcCutOffs = { bounds, n: sorted.length, last: total > 0 ? bounds.map(takeUntil) : [] }
  const klass = Uint8Array.from(values, (value, position) => placeAbc(cutOffs, value, position))
  return { klass, ...layers(klass, values, bounds.length + 1), cutOffs }

  /** Divides rather than multiplies: 80 / 100 is the very number that 0.8 is, while 0.95 × total may lie beside it. */
  function takeUntil(bound: number): LastTaken {
    return lastTaken(values, sorted, totals.findIndex((reached) => reached / total >= bound))
  }
}

/** Whom the class takes last when it takes the places up to `place` of the sorted values. */
function lastTaken(values: Float64Array, sorted: Float64Array, place: number): LastTaken {
  const value = sorted[place]!
  let equals = place - sorted.indexOf(value) + 1
  return { value, position: values.findIndex((other) => other === value && --equals === 0) }
}

/** The class of one customer by the cut-offs of a run.
 *
 *  @param value in the run's unit; NaN is outside
 *  @param position decides among equals; left out (a newcomer), a value equal to the last one taken belongs to the better class
 *  @returns 1 for A, 2 for B, 3 for C, 0 outside; for a member of the run, at its position, exactly the run's answer
 *  @example
 *  const { cutOffs } = abc(Float64Array.of(10, 50, 30, 6, 4))
 *  placeAbc(cutOffs, 29) // => 2
 *  placeAbc(cutOffs, 30) // => 1 */
export function placeAbc({ bounds, last }: AbcCutOffs, value: number, position = -1): number {
  if (Number.isNaN(value)) return 0
  const taken = last.findIndex((line) => value > line.value || (value === line.value && position <= line.position))
  return (taken < 0 ? bounds.length : taken) + 1
}
