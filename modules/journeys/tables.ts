import type { ColumnType, Generated } from 'kysely'
import type { Named } from '#kernel/text.ts'
import type { Effect } from './contract.ts'

type Json<T> = ColumnType<T, string, string>

interface JourneyTable { id: Generated<string>; key: string | null; label: Json<Named>; active: ColumnType<boolean, boolean | undefined, boolean>; created_at: ColumnType<Date, Date, never>; updated_at: Date; version: Generated<number> }
interface StageTable { journey_id: string; key: string; position: number; label: Json<Named>; stages: string[]; kinds: string[]; follow_days: number }
interface OwnerTable { journey_id: string; stage: string; channel: string; member_id: string; quiet_days: number }
interface IncentiveTable { id: Generated<string>; channel: string; kind: string | null; effect: Effect; amount: string; text: Json<Named>; valid_from: string; valid_to: string | null; created_at: ColumnType<Date, Date, never>; updated_at: Date; version: Generated<number> }

declare module '#platform/db/tables.ts' {
  interface Tables { 'journeys.journey': JourneyTable; 'journeys.stage': StageTable; 'journeys.owner': OwnerTable; 'journeys.incentive': IncentiveTable }
}
