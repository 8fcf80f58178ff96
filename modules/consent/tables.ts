import type { ColumnType, Generated } from 'kysely'
import type { Named } from '#kernel/text.ts'

interface EntryTable {
  id: Generated<string>; party_id: string; purpose: string; channel: string | null; state: 'granted' | 'denied' | 'withdrawn' | 'expired'; lawful_basis: string | null; source: string
  proof: ColumnType<Record<string, unknown> | null, string | null, string | null>; opt_in: string | null; valid_until: string | Date | null; at: string | Date; recorded_at: Date; by: string | null; import_id: string | null
}
interface PurposeTable { key: string; label: ColumnType<Named, string, string>; active: ColumnType<boolean, boolean | undefined, boolean>; position: ColumnType<number, number | undefined, number> }

declare module '#platform/db/tables.ts' {
  interface Tables {
    'consent.entry': EntryTable
    'consent.purpose': PurposeTable
  }
}
