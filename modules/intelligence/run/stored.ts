import { NEVER } from '#analytics/index.ts'
import { type Raw, readColumns } from '#platform/db/read-columns.ts'
import type { Standings } from './compute.ts'

/** The columns of a standing that are kept, all whole numbers, in this order; NaN is null. */
export const keptColumns = ['first_day', 'last_day', 'purchases', 'revenue', 'profit', 'earlier_span', 'later_span', 'r', 'f', 'm', 'tier', 'abc', 'stage', 'growth', 'acquaintance', 'loyalty'] as const

const days = (column: string): string => `${column} - date '1970-01-01'`
const CURRENT = `select party_id, ${days('first_day')}, ${days('last_day')}, purchases, revenue, profit, earlier_span, later_span, r, f, m, tier, ascii(abc) - 64, stage, growth, acquaintance, loyalty from intelligence.standing order by party_id`

/** What is stored now, in the order of party ids. */
export async function readStored(client: Raw): Promise<{ ids: Float64Array; columns: Float64Array[] }> {
  const { columns: [ids, ...columns] } = await readColumns(client, CURRENT, keptColumns.length + 1)
  return { ids: ids!, columns }
}

/** Standings as the kept columns. Outside n is null. */
export function columnsOf(s: Standings): Float64Array[] {
  const { firstDay, lastDay, purchases, monetary, earlierSpan, laterSpan } = s.histories
  const day = (column: Int32Array) => Float64Array.from(column, (d) => (d === NEVER ? Number.NaN : d))
  const code = (column: Uint8Array) => Float64Array.from(column, (c) => c || Number.NaN)
  const all = (column: Uint8Array | Int32Array | Float64Array) => Float64Array.from(column)
  const profit = s.profit.map((p, i) => (purchases[i] || monetary[i] ? Math.round(p) : Number.NaN))
  return [day(firstDay), day(lastDay), all(purchases), monetary.map(Math.round), profit, all(earlierSpan), all(laterSpan), code(s.r), code(s.f), code(s.m), code(s.tier), code(s.abc), all(s.stage), all(s.growth), all(s.acquaintance), all(s.loyalty)]
}

/** Positions whose standing differs from what is stored. */
export function changedSince(stored: { ids: Float64Array; columns: Float64Array[] }, ids: Float64Array, columns: Float64Array[]): Int32Array {
  const changed: number[] = []
  let at = 0
  for (let i = 0; i < ids.length; i++) {
    while (at < stored.ids.length && stored.ids[at]! < ids[i]!) at += 1
    const found = stored.ids[at] === ids[i]
    if (!found || columns.some((c, k) => !Object.is(c[i], stored.columns[k]![at]))) changed.push(i)
  }
  return Int32Array.from(changed)
}
