/** Who stands behind a cell: how many parties, and how many of them the asker may not open. */
export interface Crowd { parties: number; closed: number }

/** One sum of a table: a total and the cells that it is made of. */
export interface Line { total: number; parts: readonly number[] }

/**
 * Which cells are withheld: those of fewer than `few` parties, some of whom the asker may not open. Then complementary cells: what is withheld of a sum must be
 * two cells or more that hold `few` parties together, or the sum would give it away; where no other part protects, the sum itself is withheld. Only cells
 * with closed parties protect: the others can be counted by opening their parties. With few = 3, parts of 1, 4 and 9 parties, all closed: 1 is
 * withheld for its smallness, 4 so that the total does not give it away.
 */
export function hideCells(cells: readonly Crowd[], lines: readonly Line[], few: number): boolean[] {
  const hidden = cells.map(({ parties, closed }) => closed > 0 && parties < few)
  if (!hidden.includes(true)) return hidden
  for (let changed = true; changed;) {
    changed = false
    for (const line of lines) {
      const next = furtherOf(line, hidden, cells, few)
      if (next === null) continue
      hidden[next] = true
      changed = true
    }
  }
  return hidden
}

/** The cell that must be withheld as well, or null where the sum gives nothing away. */
function furtherOf({ total, parts }: Line, hidden: readonly boolean[], cells: readonly Crowd[], few: number): number | null {
  const gone = parts.filter((p) => hidden[p])
  if (hidden[total]) return gone.length ? null : smallest(parts, hidden, cells)
  const together = gone.reduce((n, p) => n + cells[p]!.parties, 0)
  if (!gone.length || (gone.length > 1 && together >= few)) return null
  return smallest(parts, hidden, cells) ?? total
}

function smallest(parts: readonly number[], hidden: readonly boolean[], cells: readonly Crowd[]): number | null {
  const open = parts.filter((p) => !hidden[p] && cells[p]!.closed > 0)
  return open.length ? open.reduce((a, b) => (cells[b]!.parties < cells[a]!.parties ? b : a)) : null
}
