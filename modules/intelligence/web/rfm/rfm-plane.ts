import type { RfmMap } from '../../contract.ts'

export interface Cell { r: number; f: number; customers: number; value: number; /** Revenue per customer. */ average: number }

/** The 25 cells of recency by frequency, empty ones too, of one M or (0) of all. */
export function planeOf(cells: RfmMap['cells'], m: number): Cell[] {
  const scores = [1, 2, 3, 4, 5]
  return scores.flatMap((f) => scores.map((r) => {
    const here = cells.filter((c) => c.r === r && c.f === f && (m === 0 || c.m === m))
    const customers = here.reduce((n, c) => n + c.customers, 0)
    const value = here.reduce((n, c) => n + Number(c.value), 0)
    return { r, f, customers, value, average: customers ? value / customers : 0 }
  }))
}
