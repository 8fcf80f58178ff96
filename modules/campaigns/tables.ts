import type { ColumnType, Generated } from 'kysely'
import type { CampaignState, Test, Variant, Wave } from './campaign/contract.ts'

type Json<T> = ColumnType<T, string, string>
type Kept<T> = ColumnType<T, T | undefined, T>

interface CampaignTable {
  id: Generated<string>; name: string; goal: string; measure: 'revenue' | 'margin' | 'conversion'; target: number | null; state: Kept<CampaignState>; owner_id: string; purpose: string; priority: number; budget_cents: string; costs: Json<{ what: string; amount: string }[]>
  segments: string[]; excluded: string[]; seeds: string[]; late: boolean; holdout: number; seed: ColumnType<string, string, never>; follow_days: number; starts_at: Date | string | null; ends_at: Date | string | null
  enrolled_to: Kept<string>; enrolled_at: Kept<Date | null>; treated: Kept<string>; held: Kept<string>; firm: Kept<string>; problem: Kept<string | null>; asked_at: Kept<Date | null>; asked_by: Kept<string | null>; approved_at: Kept<Date | null>; approved_by: Kept<string | null>; begun_at: Kept<Date | null>; ended_at: Kept<Date | null>
  created_at: ColumnType<Date, Date, never>; created_by: ColumnType<string | null, string | null, never>; updated_at: Date; version: Kept<number>
}
interface WaveTable {
  id: Generated<string>; campaign_id: string; number: number; name: string; due_at: Date | string; channel: string; to_whom: Wave['toWhom']; variants: Json<Variant[]>; test: ColumnType<Test | null, string | null, string | null>; state: Kept<Wave['state']>; phase: Kept<Wave['phase']>
  queued_to: Kept<string>; sweeping: Kept<Date | null>; swept_at: Kept<Date | null>; tested_at: Kept<Date | null>; winner: Kept<number | null>; decided_at: Kept<Date | null>; decided: Kept<'won' | 'ahead' | null>; queued: Kept<string>; withheld: Kept<string>; without_offer: Kept<string>
}

declare module '#platform/db/tables.ts' {
  interface Tables {
    'campaigns.campaign': CampaignTable
    'campaigns.wave': WaveTable
  }
}
