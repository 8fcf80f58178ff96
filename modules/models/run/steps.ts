import { sql } from 'kysely'
import { system } from '#platform/access/actor.ts'
import type { Db } from '#platform/db/tables.ts'
import { inTransaction } from '#platform/db/transaction.ts'
import type { ScoringStep } from '../extension.ts'

const asSystem = <T>(db: Db, text: ReturnType<typeof sql<T>>): Promise<T[]> => inTransaction(db, system('models'), async ({ tx }) => (await text.execute(tx)).rows)

/** Begins the run that waits, or takes up the one whose process died, with those of its steps that are not done. */
export async function beginRun(db: Db, steps: readonly ScoringStep[]): Promise<{ id: string; retrain: boolean; todo: string[] } | undefined> {
  const [run] = await asSystem(db, sql<{ id: string; only: string | null; retrain: boolean }>`
    update models.run set state = 'running', started_at = coalesce(started_at, clock_timestamp()) where state in ('waiting', 'running') returning id::text, only_step as only, retrain`)
  if (!run) return undefined
  const wanted = steps.filter((s) => !run.only || s.key === run.only)
  await asSystem(db, sql`
    insert into models.step (run_id, key, position) select ${run.id}, * from unnest(${wanted.map((s) => s.key)}::text[], ${wanted.map((s) => s.order)}::int[]) on conflict (run_id, key) do nothing`)
  const rows = await asSystem(db, sql<{ key: string }>`update models.step set state = 'waiting', started_at = null, finished_at = null, done = 0, total = null, fault = null where run_id = ${run.id} and state <> 'done' returning key`)
  const todo = new Set(rows.map((r) => r.key))
  return { id: run.id, retrain: run.retrain, todo: wanted.map((s) => s.key).filter((key) => todo.has(key)) }
}

export const beginStep = (db: Db, runId: string, key: string): Promise<unknown> => asSystem(db, sql`update models.step set state = 'running', started_at = clock_timestamp() where run_id = ${runId} and key = ${key}`)

export const tellProgress = (db: Db, runId: string, key: string, done: number, total: number | null): Promise<unknown> =>
  asSystem(db, sql`update models.step set done = ${Math.round(done)}, total = ${total === null ? null : Math.round(total)} where run_id = ${runId} and key = ${key}`)

/** How a step ended: by its end, by a fault, or stopped. */
export interface StepEnd { state: 'done' | 'failed' | 'stopped' | 'waiting'; peakBytes: number; fault: string | null }

export const endStep = (db: Db, runId: string, key: string, { state, peakBytes, fault }: StepEnd): Promise<unknown> =>
  asSystem(db, sql`update models.step set state = ${state}, finished_at = clock_timestamp(), peak_bytes = ${peakBytes}, fault = ${fault} where run_id = ${runId} and key = ${key}`)

/** The run has stopped where anything is left to do, failed where a step did, else is done. */
export const endRun = (db: Db, runId: string): Promise<unknown> => asSystem(db, sql`
  update models.run r set finished_at = clock_timestamp(), stop_asked = false, state = (select case when bool_or(s.state in ('stopped', 'waiting')) then 'stopped' when bool_or(s.state = 'failed') then 'failed' else 'done' end from models.step s where s.run_id = r.id)
  where r.id = ${runId}`)

export const stopAsked = async (db: Db, runId: string): Promise<boolean> => (await asSystem(db, sql<{ asked: boolean }>`select stop_asked as asked from models.run where id = ${runId}`))[0]?.asked ?? true
