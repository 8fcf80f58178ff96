import type { Asked } from './field.ts'

/** Takes a value into a query and gives its placeholder: `param('UInt64', '17')` is `{p3:UInt64}`. */
export type Param = (type: string, value: unknown) => string

/** How a field is asked in the analysis engine's dialect. */
export interface WarehouseField {
  /** The table that holds it, or a select in brackets; absent: the row's own (the party's; of an activity's field the occurrence's). */
  table?: string
  /** By which column of the own row it is found, and by which of that table: a party's `id` by `party_id` unless said otherwise. */
  by?: readonly [own: string, other: string]
  /** An expression over that row, null where there is no value. */
  sql?: string | ((at: Asked) => string)
  /** Money kept in hundredths. */
  hundredths?: true
  /** For fields that are not a column: a whole condition over the party's own row (a party's id is `id`), true or false. */
  matches?: (op: string, value: unknown, at: Asked, param: Param) => string
}
