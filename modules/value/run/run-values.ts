import { dayIn } from '#kernel/date.ts'
import { system } from '#platform/access/actor.ts'
import { inRawTransaction } from '#platform/db/read-columns.ts'
import type { Db } from '#platform/db/tables.ts'
import { inTransaction } from '#platform/db/transaction.ts'
import type { LifetimeModel } from '../model/lifetime-model.ts'
import { readTerms } from '../purchase/terms.ts'
import { changedSince, readKept } from './kept.ts'
import { finishRun, openRun } from './open-run.ts'
import { lastDayOf } from './last-day.ts'
import { saveValues } from './save-values.ts'
import { workOut } from './work-out.ts'

const BATCH = 50_000

export interface ValuesResult { runId: string; parties: number; changed: number; model: LifetimeModel | null; seconds: Record<string, number> }
export interface RunOptions { signal?: AbortSignal | undefined; progress?: ((done: number, total?: number) => void) | undefined; retrain?: boolean | undefined }

/** Works out what everyone is worth as of today and writes what moved, in batches so that nobody waits long. */
export async function runValues(db: Db, now: Date, { signal, progress, retrain }: RunOptions = {}): Promise<ValuesResult> {
  const clock = stopwatch()
  const terms = await inTransaction(db, system('value'), ({ tx }) => readTerms(tx))
  const asOf = dayIn(terms.zone, now)
  const { facts, given, current, columns, cutOffs } = await workOut(db, { asOf, terms, kept: { db, now, retrain }, signal, lap: clock })
  const { ids } = facts.purchases
  const at = await inRawTransaction(db, system('value'), async (client) => changedSince(await readKept(client), ids, columns))
  clock('compare')
  const runId = await openRun(db, { now, asOf, versionId: current?.id ?? null, terms: { ...terms, margin: facts.margin, marginAssumed: facts.marginAssumed }, cutOffs, ratios: { ...current?.lifetime.ratios, unplaced: given.unplaced, lastDay: lastDayOf(facts) }, parties: ids.length, changed: at.length })
  for (let from = 0; from < at.length && !signal?.aborted; from += BATCH) {
    await inRawTransaction(db, system('value'), (client) => saveValues(client, { at: at.subarray(from, from + BATCH), ids, columns, asOf }))
    progress?.(Math.min(from + BATCH, at.length), at.length)
  }
  if (!signal?.aborted) await finishRun(db, runId)
  return { runId, parties: ids.length, changed: at.length, model: current?.lifetime ?? null, seconds: clock('write') }
}

function stopwatch(): (lap: string) => Record<string, number> {
  const laps: Record<string, number> = {}
  let last = performance.now()
  return (lap) => {
    laps[lap] = Math.round(performance.now() - last) / 1000
    last = performance.now()
    return laps
  }
}
