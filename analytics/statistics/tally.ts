/** How many carry each code: RFM scores, RFM cells, tiers, stages, classes. Code 0 means *outside* everywhere in this package and is
 *  not counted; a code that nobody carries is absent rather than 0.
 *
 *  @param codes small whole numbers
 *  @returns counts under their codes, in ascending order
 *  @example
 *  tally(Uint8Array.of(5, 3, 0, 5)) // => { 3: 1, 5: 2 } */
export function tally(codes: Uint8Array | Uint16Array): Record<string, number> {
  const counts = new Uint32Array(codes instanceof Uint8Array ? 256 : 65_536)
  for (const code of codes) counts[code]!++
  const carried: Record<string, number> = {}
  counts.forEach((count, code) => {
    if (code > 0 && count > 0) carried[code] = count
  })
  return carried
}
