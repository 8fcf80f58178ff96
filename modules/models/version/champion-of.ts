import { sql } from 'kysely'
import type { Day, Instant } from '#kernel/date.ts'
import type { Id } from '#kernel/id.ts'
import type { Tx } from '#platform/db/tables.ts'

/** A version as scoring reads it. `P` is what its kind keeps as parameters. */
export interface KeptModel<P> { id: Id; number: number; method: string; dataTo: Day; trainedAt: Instant; params: P; metrics: Record<string, number | null> }

/** The version of a kind whose scores are shown, or undefined where there is none. */
export async function championOf<P extends object>(tx: Tx, kind: string): Promise<KeptModel<P> | undefined> {
  const { rows: [kept] } = await sql<KeptModel<P>>`
    select id::text, number, method, data_to::text as "dataTo", to_json(trained_at at time zone 'UTC')#>>'{}' || 'Z' as "trainedAt", params, metrics
    from models.version where kind = ${kind} and state = 'champion'`.execute(tx)
  return kept
}

/** The newest version of each method of a kind that has not retired, the champion first: what a retraining is compared with. */
export async function versionsOf<P extends object>(tx: Tx, kind: string): Promise<(KeptModel<P> & { state: string })[]> {
  const { rows } = await sql<KeptModel<P> & { state: string }>`
    select id::text, number, method, state, data_to::text as "dataTo", to_json(trained_at at time zone 'UTC')#>>'{}' || 'Z' as "trainedAt", params, metrics
    from models.version where kind = ${kind} and state <> 'retired' order by state = 'champion' desc, number desc`.execute(tx)
  return rows
}
