import type { Generated } from 'kysely'

interface BulkTable { id: Generated<string>; kind: 'tags'; at: Date; by: string | null; undone_at: Generated<Date | null>; undone_by: Generated<string | null> }

declare module '#platform/db/tables.ts' {
  interface Tables {
    'parties.bulk': BulkTable
  }
}

export type { BulkTable }
