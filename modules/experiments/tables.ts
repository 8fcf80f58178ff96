import type { Generated } from 'kysely'

interface DrawTable { id: Generated<string>; seed: string; share: number; months: number | null; why: 'hand' | 'schedule'; drawn_at: Date; drawn_by: string | null }

declare module '#platform/db/tables.ts' {
  interface Tables { 'experiments.draw': DrawTable }
}
