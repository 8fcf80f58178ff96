import type { Definition } from '../definition/definition.ts'
import type { Start } from './past-starts.ts'

const DAY = 86_400_000

/**
 * Which of some starts, in time's order, would have come about: a party once, or again only after its rest; no more a day and in all than allowed. Whoever is held
 * takes no place of the limits. `spaceStarts([{ party: 1, at: 0 }, { party: 1, at: 5 }], { again: 'never' })` gives the first.
 */
export function spaceStarts(starts: readonly Start[], { again, mostPerDay = Infinity, mostInAll = Infinity }: Pick<Definition, 'again' | 'mostPerDay' | 'mostInAll'>, held: ReadonlySet<number> = new Set()): Start[] {
  const last = new Map<number, number>()
  const recent: number[] = []
  let first = 0
  let inAll = 0
  return starts.filter(({ party, at }) => {
    const before = last.get(party)
    if (before !== undefined && (again === 'never' || at - before < again * DAY)) return false
    if (!held.has(party)) {
      while (first < recent.length && recent[first]! <= at - DAY) first += 1
      if (recent.length - first >= mostPerDay || inAll >= mostInAll) return false
      recent.push(at)
      inAll += 1
    }
    last.set(party, at)
    return true
  })
}
