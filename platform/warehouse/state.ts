import { sql } from 'kysely'
import type { Tx } from '#platform/db/tables.ts'

/** How the analysis engine's copy stands: `lagSeconds` since the oldest change that is not in it, `percent` of one that is being built. */
export interface WarehouseState { current: string | null; lagSeconds: number; waiting: number; building: string | null; percent: number; finishedAt: Date | null; untidy: Untidy }

/** Table → its partitions that are read with FINAL. */
export type Untidy = Readonly<Record<string, readonly string[]>>

interface Row { current: string | null; waiting_since: Date | null; waiting: string | null; building: string | null; done: string | null; total: string | null; finished_at: Date | null; untidy: Untidy | null }

/** Reads how the copy stands. */
export async function readState(tx: Tx): Promise<WarehouseState> {
  const { rows: [s] } = await sql<Row & { db_now: Date }>`select *, clock_timestamp() as db_now from warehouse.state()`.execute(tx)
  const lagSeconds = s!.waiting_since ? Math.max(0, (s!.db_now.getTime() - s!.waiting_since.getTime()) / 1000) : 0
  const percent = s!.building ? Math.min(99, Math.floor((100 * Number(s!.done)) / Math.max(1, Number(s!.total)))) : 100
  return { current: s!.current, lagSeconds, waiting: Number(s!.waiting ?? 0), building: s!.building, percent, finishedAt: s!.finished_at, untidy: s!.untidy ?? {} }
}
