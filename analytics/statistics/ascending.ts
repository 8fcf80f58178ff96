/** The known values from small to large, in an array of its own. NaN means *no value* throughout this package and is left out.
 *
 *  Typed arrays sort by number without a comparator, a million in about a tenth of a second, and put NaN last.
 *
 *  @example
 *  ascending(Float64Array.of(3, NaN, 1)) // => [1, 3] */
export function ascending(values: Float64Array): Float64Array {
  const sorted = values.slice().sort()
  let known = sorted.length
  while (known > 0 && Number.isNaN(sorted[known - 1])) known--
  return sorted.subarray(0, known)
}

/** The known values from large to small: the order in which a pyramid is cut.
 *
 *  @example
 *  descending(Float64Array.of(3, NaN, 1)) // => [3, 1] */
export const descending = (values: Float64Array): Float64Array => ascending(values).reverse()
