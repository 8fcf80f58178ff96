export interface Tie { from: string; to: string; type: string }

/** How many generations the second party of a tie stands below the first. */
const below: Readonly<Record<string, number>> = { spouse: 0, sibling: 0, parent: 1, grandparent: 2 }

/** Places the members of a household by generation, 1 the eldest, from what is known between them: a parent stands one above, a grandparent two, spouses and siblings level. Whom nothing ties to another stays unplaced; of ties that contradict each other the nearer one wins. */
export function generations(members: readonly string[], ties: readonly Tie[]): Map<string, number> {
  const steps = stepsOf(new Set(members), ties)
  const placed = new Map<string, number>()
  for (const start of members) {
    if (placed.has(start) || !steps.has(start)) continue
    const family = spread(start, steps)
    const eldest = Math.min(...family.values())
    for (const [member, level] of family) placed.set(member, level - eldest + 1)
  }
  return placed
}

type Steps = Map<string, { to: string; down: number }[]>

function stepsOf(members: ReadonlySet<string>, ties: readonly Tie[]): Steps {
  const steps: Steps = new Map()
  const add = (from: string, to: string, down: number) => { steps.set(from, [...(steps.get(from) ?? []), { to, down }]) }
  for (const { from, to, type } of ties) {
    const down = below[type]
    if (down === undefined || !members.has(from) || !members.has(to)) continue
    add(from, to, down)
    add(to, from, -down)
  }
  return steps
}

function spread(start: string, steps: Steps): Map<string, number> {
  const levels = new Map([[start, 0]])
  const queue = [start]
  for (let member = queue.shift(); member !== undefined; member = queue.shift()) {
    for (const { to, down } of steps.get(member) ?? []) {
      if (levels.has(to)) continue
      levels.set(to, levels.get(member)! + down)
      queue.push(to)
    }
  }
  return levels
}
