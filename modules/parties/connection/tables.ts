import type { Generated } from 'kysely'

interface ConnectionTable {
  id: Generated<string>
  party_id: string
  to_id: string
  type: string
  valid_from: string | null
  valid_to: string | null
  note: string | null
  created_at: Date
  created_by: string | null
}

declare module '#platform/db/tables.ts' {
  interface Tables {
    'parties.connection': ConnectionTable
  }
}

export type { ConnectionTable }
