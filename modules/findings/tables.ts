import type { ColumnType, Generated } from 'kysely'
import type { Evidence, Expected, FindingState, Layer } from './contract.ts'

type Json<T> = ColumnType<T, string, string>

interface FindingTable {
  id: Generated<string>; claim: string; layer: Layer; figure: string; definition: string | null; evidence: Json<Evidence>; expected: Json<Expected>; action: string | null; path: string | null
  owner_id: string; unit_id: string; whole: boolean; breadth: ColumnType<string[], string, string>; shared: boolean; review_on: string | null; archived: Generated<boolean>
  state: Generated<FindingState>; state_since: string; problem: string | null; checked_at: Date | null; created_at: Date; created_by: string | null; updated_at: Date; version: Generated<number>
}
interface ReadingTable { id: Generated<string>; finding_id: string; at: Date; as_of: string; value: number | null; low: number | null; high: number | null; n: number | null; versus: number | null; versus_n: number | null; holds: boolean | null }
interface LinkTable { finding_id: string; object: 'party' | 'segment' | 'measure' | 'playbook'; ref: string }

declare module '#platform/db/tables.ts' {
  interface Tables {
    'findings.finding': FindingTable
    'findings.reading': ReadingTable
    'findings.link': LinkTable
  }
}
