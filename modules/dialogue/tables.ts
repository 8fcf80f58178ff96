import type { ColumnType, Generated } from 'kysely'
import type { Named } from '#kernel/text.ts'
import type { askingStates, entryKinds, entryOutcomes, evidenceKinds, evidenceSources, NeedKind, NeedRule, NeedState, responseOutcomes, responseWays, sides } from './vocabulary.ts'

type Of<T extends readonly unknown[]> = T[number]
type Maybe<T> = ColumnType<T | null, T | null | undefined, T | null>
type Json<T> = ColumnType<T, string, string>

interface NeedTable {
  id: Generated<string>; party_id: string | null; segment_id: string | null; kind: NeedKind; wording: string; product_group: string | null; theme: ColumnType<string, never, never>; strength: number; state: NeedState; rule: Maybe<NeedRule>; rule_key: Maybe<string>; confidence: Maybe<number>; reason: Maybe<unknown>;
  guide: Maybe<string>; work_id: Maybe<string>; created_at: Date; created_by: string | null; decided_at: Maybe<Date>; decided_by: Maybe<string>; updated_at: Date; updated_by: string | null; version: Generated<number>
}
interface EvidenceTable { id: Generated<string>; need_id: string; kind: Of<typeof evidenceKinds>; source: Of<typeof evidenceSources>; ref_id: string | null; text: string | null; at: Date; by: string | null }
interface ResponseTable { id: Generated<string>; party_id: string; need_id: string | null; via: Of<typeof responseWays>; ref_id: string | null; product_id: string | null; offer_id: string | null; text: string | null; at: Date; by: string | null; outcome: Of<typeof responseOutcomes>; outcome_at: Date | null }
interface QuestionTable {
  id: Generated<string>; wording: Json<Named>; fills: string | null; choices: Json<Named[]>; channels: string[]; priority: number; segment_ids: string[]; product_group: string | null; state: 'active' | 'retired'; created_at: Date; created_by: Maybe<string>; updated_at: Date; updated_by: string | null; version: Generated<number>
}
interface AskingTable { id: Generated<string>; party_id: string; question_id: string; channel: string | null; wording: string; asked_at: Date; asked_by: string | null; state: Of<typeof askingStates>; answer: Maybe<string>; ended_at: Maybe<Date>; ended_by: Maybe<string> }
interface EntryTable {
  id: Generated<string>; party_id: string; kind: Of<typeof entryKinds>; side: Of<typeof sides>; text: string; at: Date; channel: string | null; member_id: string | null; source: 'hand' | 'touchpoint' | 'message' | 'question'; ref_id: string | null; due_on: Maybe<string>; work_id: Maybe<string>
  state: 'open' | 'closed' | 'noted'; outcome: Maybe<Of<typeof entryOutcomes>>; closed_at: Maybe<Date>; closed_by: Maybe<string>; told_due: Maybe<string>; created_at: Date; created_by: string | null; version: Generated<number>
}
interface ShareTargetTable { party_id: string; target_bp: number; by_day: string; member_id: string | null; note: string | null; own_cents: string; total_cents: string | null; counted_on: string | null; set_at: Date; set_by: string | null; ended_at: Date | null; version: number }

declare module '#platform/db/tables.ts' {
  interface Tables {
    'dialogue.need': NeedTable
    'dialogue.evidence': EvidenceTable
    'dialogue.response': ResponseTable
    'dialogue.question': QuestionTable
    'dialogue.asking': AskingTable
    'dialogue.entry': EntryTable
    'dialogue.share_target': ShareTargetTable
  }
}
