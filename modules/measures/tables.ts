import type { ColumnType, Generated } from 'kysely'

interface AnalysisTable {
  id: Generated<string>
  name: string
  query: ColumnType<unknown, string, string>
  picture: string
  shared: boolean
  owner_id: string
  created_at: Date
  updated_at: Date
  version: Generated<number>
}

interface ScheduleTable {
  analysis_id: string
  every: string
  on: number
  at: string
  member_ids: string[]
  next_at: Date
  last_at: Date | null
  sent: Generated<number>
  problem: string | null
}

interface DeliveryTable { analysis_id: string; due_at: Date; member_id: string; at: Date }

declare module '#platform/db/tables.ts' {
  interface Tables {
    'measures.analysis': AnalysisTable
    'measures.schedule': ScheduleTable
    'measures.delivery': DeliveryTable
  }
}

export type { AnalysisTable }
