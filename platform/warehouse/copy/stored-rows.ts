import type { Untidy } from '../state.ts'
import type { HeldTable } from '../table.ts'

/** The one partition of a table that is not parted; and all partitions of one that is. */
export const WHOLE = 'all', EVERY = '*'

/**
 * The rows of a table as they hold now, as a sub-query: partitions in which a row may stand twice with FINAL, the others plainly. FINAL keeps the engine from
 * looking at few columns first (PREWHERE); where it does, it costs up to five times a plain read. A tidy partition costs what a plain table costs.
 */
export function storedRows({ name }: HeldTable, database: string, columns: string, where: string, untidy: Untidy): string {
  const partitions = untidy[name] ?? []
  const rows = (how: string, ...conditions: string[]) => {
    const all = [...conditions, where].filter((c) => c !== 'true')
    return `select ${columns} from ${database}.${name}${how}${all.length ? ` where ${all.join(' and ')}` : ''}`
  }
  if (!partitions.length) return `(${rows('', 'deleted = 0')})`
  if (partitions.includes(WHOLE) || partitions.includes(EVERY)) return `(${rows(' final')})`
  const list = partitions.map((p) => `'${p}'`).join(', ')
  return `(${rows('', 'deleted = 0', `_partition_id not in (${list})`)} union all ${rows(' final', `_partition_id in (${list})`)})`
}
