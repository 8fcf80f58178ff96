import { NEVER } from '#analytics/index.ts'
import { type Raw, readColumns } from '#platform/db/read-columns.ts'
import { signalNames } from '../signal/signals.ts'
import type { Standings } from './compute.ts'
import { judgedNames, type WasColumns } from './judge-all.ts'
import { positionOf } from './purchases.ts'

/** The columns of a standing that are kept, all whole numbers, in this order; NaN is null. */
export const keptColumns = ['first_day', 'last_day', 'purchases', 'revenue', 'profit', 'earlier_span', 'later_span', 'spread', 'r', 'f', 'm', 'tier', 'importance', 'abc', ...judgedNames, ...signalNames] as const

const asNumber = (column: string): string => (column.endsWith('_day') ? `${column} - date '1970-01-01'` : column === 'abc' ? 'ascii(abc) - 64' : column)

/** Stored standings as columns, in the order of party ids. */
export interface Stored { ids: Float64Array; columns: Float64Array[] }

/** What is stored now, of everyone or of some. */
export async function readStored(client: Raw, some?: readonly string[]): Promise<Stored> {
  if (some?.some((id) => !/^\d+$/.test(id))) throw new Error('not ids')
  const { columns: [ids, ...columns] } = await readColumns(client, `select party_id, ${keptColumns.map(asNumber).join(', ')} from intelligence.standing ${some ? `where party_id in (${some.join(',') || 'null'})` : ''} order by party_id`, keptColumns.length + 1)
  return { ids: ids!, columns }
}

const remembered = ['stage', 'acquaintance', 'loyalty', 'rung', 'grade', 'level', 'type', 'tier'] as const

/** What the parties of these ids were judged as. */
export function wasOf({ ids: stored, columns }: Stored, ids: Float64Array): WasColumns {
  const was = Object.fromEntries(remembered.map((name) => [name, new Uint8Array(ids.length)])) as WasColumns
  for (let i = 0; i < ids.length; i++) {
    const at = positionOf(stored, ids[i]!)
    if (at >= 0) for (const name of remembered) was[name][i] = columns[keptColumns.indexOf(name)]![at]! || 0
  }
  return was
}

/** Standings as the kept columns. Outside n is null. */
export function columnsOf(s: Standings): Float64Array[] {
  const { firstDay, lastDay, purchases, monetary, earlierSpan, laterSpan } = s.histories
  const day = (column: Int32Array) => Float64Array.from(column, (d) => (d === NEVER ? Number.NaN : d))
  const code = (column: Uint8Array) => Float64Array.from(column, (c) => c || Number.NaN)
  const all = (column: Uint8Array | Int32Array | Float64Array) => Float64Array.from(column)
  const profit = s.profit.map((p, i) => (purchases[i] || monetary[i] ? Math.round(p) : Number.NaN))
  return [
    day(firstDay), day(lastDay), all(purchases), monetary.map(Math.round), profit, all(earlierSpan), all(laterSpan), s.spread, code(s.r), code(s.f), code(s.m), code(s.tier), s.importance.map(Math.round), code(s.abc),
    ...judgedNames.map((name) => all(s[name])), ...signalNames.map((name) => s.signals[name]),
  ]
}

/** Positions whose standing differs from what is stored. */
export function changedSince(stored: Stored, ids: Float64Array, columns: Float64Array[]): Int32Array {
  const changed: number[] = []
  let at = 0
  for (let i = 0; i < ids.length; i++) {
    while (at < stored.ids.length && stored.ids[at]! < ids[i]!) at += 1
    const found = stored.ids[at] === ids[i]
    if (!found || columns.some((c, k) => !Object.is(c[i], stored.columns[k]![at]))) changed.push(i)
  }
  return Int32Array.from(changed)
}
