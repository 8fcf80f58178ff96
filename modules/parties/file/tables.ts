import type { Generated } from 'kysely'

interface FileTable { id: Generated<string>; party_id: string; name: string; size: string; sha256: string; type: string; scan: 'clean' | 'type-only'; uploaded_by: string | null; at: Date }

declare module '#platform/db/tables.ts' {
  interface Tables {
    'parties.file': FileTable
  }
}

export type { FileTable }
