interface ContentTable { sha256: string; size: string; type: string; at: Date }
interface HeldTable { sha256: string; holder: string; holder_id: string }

declare module '#platform/db/tables.ts' {
  interface Tables {
    'files.content': ContentTable
    'files.held': HeldTable
  }
}

export type { ContentTable, HeldTable }
