import { NEVER } from '#analytics/index.ts'
import type { Run } from '../run/compute.ts'
import { type GrowthCell, growthCellNames } from '../standing/vocabulary.ts'

interface Filled { cell: GrowthCell; customers: number; money: number }
export interface Matrix { cells: Filled[]; before: Filled[]; moves: { from: GrowthCell; to: GrowthCell; customers: number }[] }

const bit = (cell: GrowthCell): number => 1 << growthCellNames.indexOf(cell)

/** The growth matrix of computed standings: over the year up to their day, and over the year before. Money in hundredths. */
export function matrixOf({ histories: { firstDay }, signals: s, cutOffs: { asOf } }: Pick<Run, 'histories' | 'signals' | 'cutOffs'>): Matrix {
  const [now, before] = [emptyCells(), emptyCells()]
  const moved = new Map<number, number>()
  for (let i = 0; i < firstDay.length; i++) {
    if (firstDay[i] === NEVER) continue
    const isIn = fill(now, { fresh: firstDay[i]! > asOf - 365, known: s.sold_known[i]!, novel: s.sold_new[i]! })
    const wasIn = fill(before, { fresh: firstDay[i]! > asOf - 730, known: s.known_before[i]!, novel: s.new_before[i]! })
    if (isIn && wasIn) moved.set((wasIn << 4) | isIn, (moved.get((wasIn << 4) | isIn) ?? 0) + 1)
  }
  const moves = growthCellNames.flatMap((from) => growthCellNames.map((to) => ({ from, to, customers: [...moved].reduce((n, [key, count]) => n + ((key >> 4) & bit(from) && key & bit(to) ? count : 0), 0) })))
  return { cells: now, before, moves: moves.filter((m) => m.customers) }
}

const emptyCells = (): Filled[] => growthCellNames.map((cell) => ({ cell, customers: 0, money: 0 }))

/** Counts one customer into its cells; gives them as bits. */
function fill(cells: Filled[], { fresh, known, novel }: { fresh: boolean; known: number; novel: number }): number {
  const put = (cell: GrowthCell, money: number): number => {
    if (money <= 0) return 0
    const filled = cells[growthCellNames.indexOf(cell)]!
    filled.customers += 1
    filled.money += money
    return bit(cell)
  }
  return put(fresh ? 'acquisition' : 'loyalty', known) | put(fresh ? 'diversification' : 'expansion', novel)
}
