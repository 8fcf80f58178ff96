import type { ColumnType, Generated } from 'kysely'
import type { Definition } from './definition/definition.ts'

interface PlaybookTable {
  id: Generated<string>; name: string; library_key: string | null; state: ColumnType<PlaybookState, PlaybookState | undefined, PlaybookState>; active_version: string | null; owner_id: string
  valid_from: string | null; valid_to: string | null; created_at: Date; created_by: string | null; updated_at: Date; version: Generated<number>
}
interface VersionTable { id: Generated<string>; playbook_id: string; number: number; definition: ColumnType<Definition, string, never>; created_at: Date; created_by: string | null }

export const playbookStates = ['draft', 'active', 'paused', 'draining', 'retired'] as const
export type PlaybookState = (typeof playbookStates)[number]

declare module '#platform/db/tables.ts' {
  interface Tables {
    'playbooks.playbook': PlaybookTable
    'playbooks.version': VersionTable
  }
}
