import type { ColumnType, Generated } from 'kysely'
import type { Named } from '#kernel/text.ts'

interface EntryTable {
  id: Generated<string>; party_id: string; purpose: string; channel: string | null; state: 'granted' | 'denied' | 'withdrawn' | 'expired'; lawful_basis: string | null; source: string
  proof: ColumnType<Record<string, unknown> | null, string | null, string | null>; opt_in: string | null; valid_until: string | Date | null; at: string | Date; recorded_at: Date; by: string | null; import_id: string | null
}
interface PurposeTable {
  key: string; label: ColumnType<Named, string, string>; active: ColumnType<boolean, boolean | undefined, boolean>; position: ColumnType<number, number | undefined, number>
  stance: ColumnType<'asked' | 'assumed', 'asked' | 'assumed' | undefined, 'asked' | 'assumed'>; lawful_basis: ColumnType<string, string | undefined, string>; contacts: ColumnType<boolean, boolean | undefined, boolean>; double_opt_in: ColumnType<boolean, boolean | undefined, boolean>
  valid_months: ColumnType<number | null, number | null | undefined, number | null>; text: ColumnType<Named | null, string | null | undefined, string | null>
  channels: ColumnType<string[] | null, string[] | null | undefined, string[] | null>; most_per_month: ColumnType<number | null, number | null | undefined, number | null>
}
interface TopicTable { key: string; purpose: string; label: ColumnType<Named, string, string>; active: ColumnType<boolean, boolean | undefined, boolean>; position: ColumnType<number, number | undefined, number> }
interface SuppressionTable {
  id: Generated<string>; party_id: string | null; channel: string | null; address: Buffer | null; reason: 'hard-bounce' | 'complaint' | 'legal' | 'request' | 'let-go' | 'soft-bounce'; source: string; proof: ColumnType<unknown, string | null, string | null>
  at: Date; by: string | null; lifted_at: ColumnType<Date | null, undefined, Date>; lifted_by: ColumnType<string | null, undefined, string | null>; lifted_because: ColumnType<string | null, undefined, string>
}
interface WishTable { party_id: string; purpose: string; paused_until: string | Date | null; most_per_month: number | null; at: Date }
interface UnwantedTable { party_id: string; topic: string; at: Date }

declare module '#platform/db/tables.ts' {
  interface Tables {
    'consent.entry': EntryTable
    'consent.purpose': PurposeTable
    'consent.topic': TopicTable
    'consent.suppression': SuppressionTable
    'consent.wish': WishTable
    'consent.unwanted': UnwantedTable
  }
}
