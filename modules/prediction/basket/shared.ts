/** Columns that threads read together instead of each getting a copy. */
export const sharedInts = (length: number): Int32Array => new Int32Array(new SharedArrayBuffer(length * 4))
export const sharedFloats = (length: number): Float64Array => new Float64Array(new SharedArrayBuffer(length * 8))

/** A column where threads can read it together. */
export function shared<C extends Int32Array | Uint32Array | Uint8Array | Float64Array>(column: C): C {
  if (column.buffer instanceof SharedArrayBuffer) return column
  const copy = new (column.constructor as new (buffer: SharedArrayBuffer) => C)(new SharedArrayBuffer(column.byteLength))
  copy.set(column)
  return copy
}
