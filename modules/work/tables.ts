import type { ColumnType, Generated } from 'kysely'

type Defaulted<T> = ColumnType<T, T | undefined, T>

interface ItemTable {
  id: Generated<string>; kind: 'task' | 'follow-up' | 'promise'; what: string; note: string | null; party_id: string | null; given_by: Defaulted<'us' | 'party'>
  owner_id: string; unit_id: string; due_on: string; due_time: string | null; first_due_on: string; postponed: Defaulted<number>
  outcome: 'completed' | 'kept' | 'broken' | 'dropped' | null; ended_at: Date | null; ended_by: string | null; result: string | null
  source: Defaulted<string>; ref_object: string | null; ref_id: string | null; created_at: Date; created_by: string | null; updated_at: Date; version: Generated<number>
}
interface StepTable { id: Generated<string>; item_id: string; action: string; detail: ColumnType<unknown, string | null, string | null>; at: Date; by: string | null }

declare module '#platform/db/tables.ts' {
  interface Tables {
    'work.item': ItemTable
    'work.step': StepTable
  }
}
