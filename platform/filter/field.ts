import type { RawBuilder } from 'kysely'
import type { FieldInfo } from '#kernel/field.ts'
import type { WarehouseField } from './warehouse-field.ts'

/** A table that fields are read from beside the list's own, joined only when one of them is used. */
export interface Source { name: string; join: RawBuilder<unknown> }

/** When a condition is asked: relative dates are counted in the firm's days. */
export interface Asked { now: Date; today: string; /** Only a few are asked about. */ few?: boolean }

/** A field with its SQL. `sort` is an expression that an index orders, of a type whose comparison is leakproof (text, bigint, date, timestamptz); its rows are never null. */
export interface Field extends FieldInfo {
  sql: RawBuilder<unknown>
  /** What conditions compare instead of `sql`, where that is a cast or an expression: under row-level security PostgreSQL trusts, and so pushes down, only comparisons of columns. */
  compared?: { sql: RawBuilder<unknown>; type: 'smallint' }
  from?: Source
  sort?: RawBuilder<unknown>
  /** The SQL type to cast a cursor's value back to. */
  sortType?: 'text' | 'bigint' | 'date' | 'timestamptz'
  /** For fields that are not a column (tags, roles): a condition of its own. */
  matches?: (op: string, value: unknown, at: Asked) => RawBuilder<unknown>
  /** The same in the analysis engine; a field without is asked of PostgreSQL. */
  warehouse?: WarehouseField
  /** Its value moves by the passing of days alone (an age), so that whoever keeps a set by it must look again every night. */
  moves?: true
  /** What changes touch it, where that is not the source it is read from. */
  ground?: string
}
