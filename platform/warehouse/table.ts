import type { RawBuilder } from 'kysely'
import type { Viewer } from './door/viewer.ts'

/** A column: its type in ClickHouse and the PostgreSQL expression it is read by. `field`: the guarded field (`party.birthday`) that a reader must be able to see. */
export interface Column { type: string; sql: string; field?: string; /** Only scopes use it; questions cannot. */ inner?: boolean }

export const column = (type: string, sql: string, more: Pick<Column, 'field' | 'inner'> = {}): Column => ({ type, sql, ...more })

export interface Partition { sql: string; of(key: string): string }

/** Parts of so many ids each. */
export const everyIds = (many: bigint): Partition => ({ sql: `intDiv(id, ${many})`, of: (id) => String(BigInt(id) / many) })

/** Which changed rows concern a table: `where` finds the table's rows by the changed keys (`$1`, a bigint[]). */
export interface Feed {
  /** A table under `warehouse.watch`, such as `orders.line`. */
  source: string
  where: string
  /** SQL that gives all keys concerned from those that changed (`$1`): a merged record's survivor. */
  widen?: string
  /** A new row of this source may end one of the table's. */
  ends?: boolean
  /** All of the table's rows for a new key of this source are new: said where the key has further columns. */
  allNew?: boolean
  /** New rows of this source need no look: what hangs on them is new itself. */
  changesOnly?: boolean
  /** The table's column that holds the key: what it no longer gives for a key is taken away. Absent where a change cannot end a row. */
  column?: string
}

/** What a copy holds of a table: its columns, how rows are read, and which changes concern it. A copy keeps this of its own beginning. */
export interface HeldTable {
  name: string
  /** Key columns first, in the key's order. */
  columns: Readonly<Record<string, Column>>
  key: readonly string[]
  /** How the table is parted: a ClickHouse expression over the key, and the same from a key as text. Without it, it is one. */
  partition?: Partition
  /** PostgreSQL: FROM and its joins, and which rows count. */
  from: string
  where?: string
  /** What a rebuild walks along, an indexed bigint: the PostgreSQL table and column, and the expression in `from`. Null: nothing is read from PostgreSQL, the table's module works it out from other tables of the copy. */
  walk: { table: string; column: string; by: string } | null
  feeds: readonly Feed[]
  /** How rows hang on a person: read anew when the person is merged or parted, and rewritten without a trace of before when they are erased. */
  subject?: { column: string; where: string; widen?: string; removes?: boolean }
}

/** A table of facts or dimensions in the analysis engine, kept by the module that owns its source. Names are `module_noun`. */
export interface WarehouseTable extends HeldTable {
  /** ClickHouse condition on the rows that questions are about; scopes of other tables see all. */
  questions?: string
  /** SQL (PostgreSQL) for a text that rows rest on beside their own sources, such as the firm's zone: when it changes, the copy is built anew. */
  rests?: string
  /** In every mart, whatever its functions. */
  common?: boolean
  /** SQL (ClickHouse) for the rows that a viewer may see: what row-level security says in PostgreSQL. */
  scope(viewer: Viewer): string
}

declare module '#platform/extend/gather.ts' {
  interface Extensions {
    /** Tables of the analysis engine that modules keep. */
    warehouseTables: WarehouseTable[]
    /** SQL (PostgreSQL) for the ids of records that are open to the asker one by one, as a bigint[]. */
    openRecords: RawBuilder<unknown>[]
  }
}

/** Told by a module's migration with `warehouse.note`: persons whom others stand for now, and persons who were erased. */
export const MOVED = 'moved'
export const ERASED = 'erased'

/** Every feed of a table, those by its subject among them. */
export function feedsOf({ feeds, subject, walk }: HeldTable): readonly Feed[] {
  if (!subject || !walk) return feeds
  const { where, widen, column: name, removes } = subject
  const feed = { where, ...(widen && { widen }), ...(removes && { column: name }) }
  return [...feeds, { source: MOVED, ...feed }, { source: ERASED, ...feed }]
}
