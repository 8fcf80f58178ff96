import type { Generated } from 'kysely'

interface PreferenceTable {
  id: Generated<string>
  party_id: string
  kind: string
  text: string
  about: string | null
  said_on: string
  channel: string | null
  told_to: string | null
  source: string
  created_at: Date
  created_by: string | null
}

declare module '#platform/db/tables.ts' {
  interface Tables {
    'parties.preference': PreferenceTable
  }
}

export type { PreferenceTable }
