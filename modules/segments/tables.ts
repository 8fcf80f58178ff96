import type { ColumnType, Generated } from 'kysely'
import type { Filter } from '#kernel/filter.ts'

type Json<T> = ColumnType<T, string, string>
type Defaulted<T> = ColumnType<T, T | undefined, T>

interface SegmentTable {
  id: Generated<string>; name: string; description: string | null; definition: Json<Filter>; version: Defaulted<number>
  fields: string[]; acts: string[]; grounds: string[]; uses: string[]; moves: boolean; shared: Defaulted<boolean>; state: Defaulted<'live' | 'archived'>
  owner_id: string | null; members: Defaulted<string>; filled_at: Date | null; looked_at: Date | null; problem: string | null
  created_at: Date; created_by: string | null; updated_at: Date; updated_by: string | null
}
interface RevisionTable { segment_id: string; version: number; definition: Json<Filter>; at: Date; by: string | null }
interface SnapshotTable { id: Generated<string>; segment_id: string; name: string; version: number; members: Defaulted<string>; at: Date; by: string | null }

declare module '#platform/db/tables.ts' {
  interface Tables {
    'segments.segment': SegmentTable
    'segments.revision': RevisionTable
    'segments.snapshot': SnapshotTable
  }
}
