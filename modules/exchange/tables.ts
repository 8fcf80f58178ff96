import type { ColumnType, Generated } from 'kysely'
import type { Actor } from '#platform/access/actor.ts'
import type { ColumnMatch, Counts, ImportOptions, ImportState, Import, Remark } from './contract.ts'
import type { FileShape } from './plan/describe-file.ts'

type Defaulted<T> = ColumnType<T, T | undefined, T>
type Json<T> = ColumnType<T, string, string>
type Count = ColumnType<string, number | string | undefined, number | string>

export type StoredOptions = ImportOptions & { columns: ColumnMatch[]; source: string }

export interface ImportTable {
  id: Generated<string>
  kind: string
  file_name: string
  sha256: string
  size: Count
  file_kept: Defaulted<boolean>
  shape: Json<FileShape>
  options: Json<StoredOptions>
  problems: ColumnType<Remark[], string | undefined, string>
  state: ImportState
  phase: Defaulted<Import['progress']['phase']>
  rows_total: Count | null
  grouped: 'together' | 'apart' | null
  position: Count
  finished_to: Count
  rows: Count
  created: Count
  updated: Count
  skipped: Count
  failed: Count
  bytes_done: Count
  bytes_total: Count
  records: ColumnType<Record<string, number>, string | undefined, string>
  forecast: ColumnType<Counts | null, string | null | undefined, string | null>
  undo: ColumnType<{ removed: number; restored: number; kept: number } | null, string | null | undefined, string | null>
  undo_total: Count | null
  error: ColumnType<Remark | null, string | null | undefined, string | null>
  actor: ColumnType<Actor | null, string | null | undefined, string | null>
  runner: string | null
  heartbeat: Date | null
  paced_at: Date | null
  paced_from: Count
  owner_id: string | null
  unit_id: string | null
  created_at: Date
  started_at: Date | null
  finished_at: Date | null
  undone_at: Date | null
}

interface FailureTable { import_id: string; row: Count; line: Count; cells: Json<string[]>; reasons: Json<Remark[]> }
interface ChangeTable { import_id: string; object: string; record_id: string; action: 'created' | 'updated'; version_after: number; before: ColumnType<unknown, string | null, string | null>; kept: string | null }
interface WaitingRowTable { import_id: string; first_row: Count; row: Count; line: Count; cells: Json<string[]>; problem: Json<unknown> | null }
interface MappingTable { id: Generated<string>; kind: string; source: string; signature: string; titles: string[]; columns: Json<ColumnMatch[]>; options: Json<Pick<ImportOptions, 'mode' | 'match' | 'fixed' | 'settings'>>; used_at: Date; used_by: string | null }

declare module '#platform/db/tables.ts' {
  interface Tables {
    'exchange.import': ImportTable
    'exchange.failure': FailureTable
    'exchange.change': ChangeTable
    'exchange.waiting_row': WaitingRowTable
    'exchange.mapping': MappingTable
  }
}
