import type { Kept, UnmergeInput } from '../../merge/contract.ts'

/** Where something changed since belongs, by its key. */
export type Sides = Readonly<Record<string, Kept['on']>>

export const keyOf = ({ what, id }: Pick<Kept, 'what' | 'id'>): string => `${what} ${id}`

/** What can be decided of a change: an edited field may go to either or both; a row added to the survivor may go to the other; the rest stays where it was made. */
export function sidesFor({ what, change, on }: Kept): readonly Kept['on'][] {
  if (what === 'field') return ['survivor', 'merged', 'both']
  return change === 'added' && on === 'survivor' ? ['survivor', 'merged'] : [on]
}

/** The decisions as the API takes them; what stays where it is needs no word. */
export const decisionsOf = (since: readonly Kept[], sides: Sides): UnmergeInput => ({
  fields: Object.fromEntries(since.flatMap((k) => (k.what === 'field' && sides[keyOf(k)] ? [[k.id, sides[keyOf(k)]!] as const] : []))),
  rows: since.flatMap((k) => (k.what !== 'field' && sidesFor(k).length > 1 && sides[keyOf(k)] === 'merged' ? [{ what: k.what, id: k.id }] : [])),
})
