/** What customers met on their way, one way after the other: way i has the touches `start[i]` to `start[i + 1]`, the earliest first. */
export interface Paths {
  start: Uint32Array
  /** which campaign or channel each touch was, a code from 0 */
  code: Int32Array
  /** days from the touch to the end of its way */
  age: Float64Array
  /** what the way brought, in money or 1; not read where it brought nothing */
  value: Float64Array
  /** 1 where the way ended in what was hoped for */
  converted: Uint8Array
}

/** How many codes there are: one more than the greatest. */
export const codesOf = ({ code }: Paths): number => code.reduce((most, c) => Math.max(most, c + 1), 0)

/** Refuses columns that do not belong together. */
export function checkPaths({ start, code, age, value, converted }: Paths): void {
  const ways = start.length - 1
  if (ways < 0 || value.length !== ways || converted.length !== ways || age.length !== code.length || start[ways] !== code.length) throw new RangeError('columns of ways and touches differ in length')
  if (code.some((c) => c < 0)) throw new RangeError('codes begin at 0')
}
