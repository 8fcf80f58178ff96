import type { FieldLevel, Grants, Reach } from '#platform/access/actor.ts'

const isUnits = (r: Reach): r is readonly string[] => typeof r !== 'string'

/** The wider of two reaches: all, else the units of both, else one's own. */
export function widest(a: Reach, b: Reach): Reach {
  if (a === 'all' || b === 'all') return 'all'
  if (isUnits(a) && isUnits(b)) return [...new Set([...a, ...b])]
  return isUnits(a) ? a : b
}

/** What two reaches have in common. One's own is part of every reach. */
export function narrowest(a: Reach, b: Reach): Reach {
  if (a === 'all') return b
  if (b === 'all') return a
  if (isUnits(a) && isUnits(b)) return a.filter((unit) => b.includes(unit))
  return 'own'
}

/** Whether one reach lies within another. */
export const within = (inner: Reach, outer: Reach): boolean =>
  outer === 'all' || inner === 'own' || (isUnits(inner) && isUnits(outer) && inner.every((unit) => outer.includes(unit)))

const of = (grants: Grants, sentence: string): Reach | undefined => grants[sentence] ?? grants['*']

/** What two sets of grants have in common, sentence by sentence: a key never does more than its member. */
export function intersect(a: Grants, b: Grants): Grants {
  const sentences = new Set([...Object.keys(a), ...Object.keys(b)])
  const common: Record<string, Reach> = {}
  for (const sentence of sentences) {
    const [x, y] = [of(a, sentence), of(b, sentence)]
    if (x !== undefined && y !== undefined) common[sentence] = narrowest(x, y)
  }
  return common
}

/** Whether someone with `outer` may give or take `inner`: nobody hands out what they lack. */
export const covers = (outer: Grants, inner: Grants): boolean =>
  Object.entries(inner).every(([sentence, reach]) => {
    const own = sentence === '*' ? outer['*'] : of(outer, sentence)
    return own !== undefined && within(reach, own)
  })

const order: readonly FieldLevel[] = ['hidden', 'masked', 'read', 'edit']
export const moreOpen = (a: FieldLevel, b: FieldLevel): FieldLevel => (order.indexOf(a) >= order.indexOf(b) ? a : b)
export const lessOpen = (a: FieldLevel, b: FieldLevel): FieldLevel => (order.indexOf(a) <= order.indexOf(b) ? a : b)
