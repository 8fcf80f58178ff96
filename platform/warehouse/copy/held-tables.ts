import type { HeldTable } from '../table.ts'
import { EVERY } from './stored-rows.ts'

/** What a copy keeps of a table's definition, to be fed by when the program has another. */
export const heldAs = ({ name, columns, key, partition, from, where, walk, feeds, subject }: HeldTable): object => ({ name, columns, key, partition: partition && { sql: partition.sql }, from, where, walk, feeds, subject })

/** Tables as a copy keeps them, usable again: where a table is parted in another way by now, all of it counts as touched. */
export const revived = (held: readonly HeldTable[], present: readonly HeldTable[]): readonly HeldTable[] => held.map((table) => {
  const { partition } = table
  const now = present.find((t) => t.name === table.name)?.partition
  return partition ? { ...table, partition: { sql: partition.sql, of: now?.sql === partition.sql ? now.of : () => EVERY } } : table
})
