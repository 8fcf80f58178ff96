import type { ColumnType, Generated } from 'kysely'

interface ViewTable {
  id: Generated<string>
  list: Generated<string>
  name: string
  filter: ColumnType<unknown, string, string>
  sort: string
  columns: string[]
  shared: Generated<boolean>
  owner_id: string | null
  position: Generated<number>
}

declare module '#platform/db/tables.ts' {
  interface Tables {
    'parties.view': ViewTable
  }
}

export type { ViewTable }
