import { type Definition, exitsOf } from '../../contract.ts'

export interface Place { x: number; y: number }
export const [COLUMN, ROW] = [264, 132]

/**
 * Where each step is drawn: below whatever leads to it, first exits straight down, further ones in columns to the right. A way that leads back draws nothing further
 * down. Steps that nobody reaches stand in a row at the foot.
 */
export function layOut({ first, steps }: Pick<Definition, 'first' | 'steps'>): Map<string, Place> {
  const exits = new Map(steps.map((s) => [s.id, exitsOf(s)]))
  const depths = depthsOf(first, exits)
  const columns = new Map<string, number>()
  let widest = 0
  const place = (id: string | null, column: number): number => {
    if (id === null || columns.has(id) || !exits.has(id)) return column
    columns.set(id, column)
    widest = Math.max(widest, column)
    let next = column
    for (const [i, to] of exits.get(id)!.entries()) {
      if (i > 0 && to !== null && !columns.has(to)) next = Math.max(next + 1, i === 1 ? column + 1 : 0)
      next = Math.max(next, place(to, i === 0 ? column : next))
    }
    return next
  }
  place(first, 0)
  const foot = Math.max(0, ...depths.values()) + 1
  const lost = steps.filter((s) => !columns.has(s.id))
  return new Map(steps.map((s) => [s.id, columns.has(s.id) ? { x: columns.get(s.id)! * COLUMN, y: (depths.get(s.id)! + 1) * ROW } : { x: lost.indexOf(s) * COLUMN, y: (foot + 1) * ROW }]))
}

/** The longest way to each step; what leads back to a step on the way does not count. */
function depthsOf(first: string, exits: ReadonlyMap<string, readonly (string | null)[]>): Map<string, number> {
  const depths = new Map<string, number>()
  const onTheWay = new Set<string>()
  const visit = (id: string | null, depth: number): void => {
    if (id === null || !exits.has(id) || onTheWay.has(id) || (depths.get(id) ?? -1) >= depth) return
    depths.set(id, depth)
    onTheWay.add(id)
    for (const to of exits.get(id)!) visit(to, depth + 1)
    onTheWay.delete(id)
  }
  visit(first, 0)
  return depths
}
