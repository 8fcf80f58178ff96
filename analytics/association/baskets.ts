/** Baskets of numbered items, end to end: basket b holds `item` from `start[b]` up to `start[b + 1]`, ascending, each item once. */
export interface Baskets { start: Uint32Array; item: Int32Array; items: number }

/** Baskets from lines (basket, item), in any order. The same item twice in a basket counts once: rules ask *whether*, not how many.
 *
 *  @param basket number of the basket per line
 *  @param item number of the item per line
 *  @throws RangeError where a number lies outside
 *  @example
 *  const { start, item } = baskets(Int32Array.of(0, 1, 0, 0), Int32Array.of(2, 1, 0, 2), 2, 3)
 *  start // => [0, 2, 3]
 *  item // => [0, 2, 1] */
export function baskets(basket: Int32Array, item: Int32Array, count: number, items: number): Baskets {
  if (basket.length !== item.length) throw new RangeError(`columns differ in length: basket ${basket.length}, item ${item.length}`)
  const at = new Uint32Array(count + 1)
  for (let i = 0; i < basket.length; i++) {
    if (!(basket[i]! >= 0 && basket[i]! < count && item[i]! >= 0 && item[i]! < items)) throw new RangeError(`line ${i} has basket ${basket[i]}, item ${item[i]}`)
    at[basket[i]! + 1]!++
  }
  for (let b = 0; b < count; b++) at[b + 1]! += at[b]!
  const held = new Int32Array(basket.length)
  const next = at.slice()
  for (let i = 0; i < basket.length; i++) held[next[basket[i]!]!++] = item[i]!
  const start = new Uint32Array(count + 1)
  let length = 0
  for (let b = 0; b < count; b++) {
    const own = held.subarray(at[b], at[b + 1]).sort()
    for (let i = 0; i < own.length; i++) if (i === 0 || own[i] !== own[i - 1]) held[length++] = own[i]!
    start[b + 1] = length
  }
  return { start, item: held.slice(0, length), items }
}
