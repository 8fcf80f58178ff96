import type { ColumnType, Generated } from 'kysely'

type Json<T> = ColumnType<T, string, string>
type Defaulted<T> = ColumnType<T, T | undefined, T>

interface FieldTable {
  id: Generated<number>
  key: string
  kind: string
  label: Json<unknown>
  help: ColumnType<unknown, string | null, string | null>
  required: boolean
  is_unique: boolean
  is_sortable: boolean
  default_value: ColumnType<unknown, string | null, string | null>
  choices: Json<unknown>
  currency: string | null
  party_kinds: string[] | null
  visible_to: string[] | null
  position: number
  state: Defaulted<string>
  progress: Defaulted<number>
  built_to: Defaulted<string>
  clashes: Defaulted<number>
  created_at: Date
  created_by: string | null
  updated_at: Date
  updated_by: string | null
  archived_at: Date | null
  version: Generated<number>
}

interface CustomValueTable { field_id: number; value_key: string; party_id: string }

declare module '#platform/db/tables.ts' {
  interface Tables {
    'parties.field': FieldTable
    'parties.custom_value': CustomValueTable
  }
}
