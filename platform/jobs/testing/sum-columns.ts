import type { Compute } from '../compute.ts'

/** Adds a number to a column, a piece at a time. */
export const compute: Compute<{ column: Float64Array; add: number; endless?: boolean }, { column: Float64Array }> = ({ column, add, endless }, { progress, aborted }) => {
  if (add === 13) throw new RangeError('not 13')
  progress(1, 2)
  while (endless && !aborted());
  return { column: column.map((v) => v + add) }
}
