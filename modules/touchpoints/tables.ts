import type { ColumnType, Generated } from 'kysely'
import type { Named } from '#kernel/text.ts'

type Defaulted<T> = ColumnType<T, T | undefined, T>
type Json<T> = ColumnType<T, string, string>

interface TouchpointTable {
  id: string; at: Date; recorded_at: Date; kind: string; channel: string | null; stage: string | null; direction: Defaulted<'in' | 'out' | 'none'>
  party_ids: string[]; party_roles: string[]; member_id: string | null; recorded_by: string | null; text: string | null; detail: Json<Record<string, unknown> | null> | null
  cost: string | null; expected: string | null; perceived: string | null; source: string; source_key: string | null; ref_object: string | null; ref_id: string | null; episode: string | null
  supersedes: string | null; retracted: Defaulted<boolean>; import_id: string | null; redacted_at: Date | null
}
interface ParticipantTable { party_id: string; at: Date; touchpoint_id: string; kind: string; channel: string | null; shown: boolean }
interface ChannelTable { key: string; label: Json<Named>; cost: string | null; active: Defaulted<boolean>; position: Defaulted<number> }
interface StageTable { key: string; label: Json<Named>; active: Defaulted<boolean>; position: Defaulted<number> }
interface KindTable { key: string; label: Json<Named>; theme: string; contact: Defaulted<boolean>; by_hand: Defaulted<boolean>; stage: string | null; active: Defaulted<boolean>; position: Defaulted<number> }
interface LastContactTable { party_id: string; at: Date | number; channel: string | null; kind: string | null; last_at: Date | number; contacts90: number }
interface NoticeTable { id: Generated<string>; member_id: string; reason: string; by_id: string | null; party_id: string | null; touchpoint_id: string | null; ref_object: string | null; ref_id: string | null; at: Date; read_at: Date | null }

declare module '#platform/db/tables.ts' {
  interface Tables {
    'touchpoints.touchpoint': TouchpointTable
    'touchpoints.participant': ParticipantTable
    'touchpoints.channel': ChannelTable
    'touchpoints.stage': StageTable
    'touchpoints.kind': KindTable
    'touchpoints.last_contact': LastContactTable
    'touchpoints.notice': NoticeTable
  }
}
