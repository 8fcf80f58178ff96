import type { ColumnType } from 'kysely'

interface SettingTable { key: string; value: ColumnType<unknown, string, string>; updated_at: Date; updated_by: string | null }

declare module '#platform/db/tables.ts' {
  interface Tables {
    'firm.setting': SettingTable
  }
}
