import { dayIn } from '#kernel/date.ts'
import { system } from '#platform/access/actor.ts'
import { inRawTransaction } from '#platform/db/read-columns.ts'
import type { Db } from '#platform/db/tables.ts'
import { inTransaction } from '#platform/db/transaction.ts'
import type { LifetimeModel } from '../model/lifetime-model.ts'
import { train } from '../model/train.ts'
import { readTerms } from '../purchase/terms.ts'
import { scoreAll } from '../score/score-all.ts'
import { valueColumns } from '../score/value-columns.ts'
import { marginSince } from '../statement/statements.ts'
import { givenOf, readGiven } from './given.ts'
import { readFacts } from './gather-parts.ts'
import { changedSince, readKept } from './kept.ts'
import { saveValues } from './save-values.ts'
import { finishRun, openRun } from './open-run.ts'

const BATCH = 50_000
/** Bounds are played out with the same luck each night, so that they move only where something did. */
export const SEED = 20_261_122

export interface ValuesResult { runId: string; parties: number; changed: number; model: LifetimeModel | null; seconds: Record<string, number> }
export interface RunOptions { signal?: AbortSignal | undefined; progress?: ((done: number, total?: number) => void) | undefined }

/** Works out what everyone is worth as of today and writes what moved. Numbers are computed in threads; one snapshot is read. */
export async function runValues(db: Db, now: Date, { signal, progress }: RunOptions = {}): Promise<ValuesResult> {
  const clock = stopwatch()
  const terms = await inTransaction(db, system('value'), ({ tx }) => readTerms(tx))
  const asOf = dayIn(terms.zone, now)
  const { facts, given } = await inRawTransaction(db, system('value'), async (client) => {
    const facts = await readFacts(client, asOf, terms)
    return { facts, given: await readGiven(client, facts) }
  }, 'isolation level repeatable read, read only')
  clock('read')
  const { seen, current } = await train(db, now, facts, terms, signal)
  clock('model')
  const how = { terms: { discount: terms.discount, horizonMonths: terms.horizonMonths }, seed: SEED }
  const first = current ? { histories: seen.histories, ahead: await scoreAll({ ...how, histories: seen.histories, model: current.lifetime.model, spend: current.lifetime.spend }, signal) } : null
  const second = current && seen.second.x.length ? { histories: seen.second, ahead: await scoreAll({ ...how, histories: seen.second, model: current.lifetime.second.model, spend: current.lifetime.spend }, signal) } : null
  clock('score')
  const parts = { ids: facts.purchases.ids, statements: facts.statements, service: facts.service, model: current?.lifetime ?? null, first, second, returned: seen.returned, sinceReturn: marginSince(facts.purchases, seen.returned, facts.margin), assets: facts.assets, terms, margin: facts.margin, today: facts.today }
  const { columns, cutOffs } = valueColumns({ ...parts, given: givenOf(given, facts, parts, terms) })
  const { ids } = facts.purchases
  const at = await inRawTransaction(db, system('value'), async (client) => changedSince(await readKept(client), ids, columns))
  clock('compare')
  const runId = await openRun(db, { now, asOf, versionId: current?.id ?? null, terms: { ...terms, margin: facts.margin, marginAssumed: facts.marginAssumed }, cutOffs, ratios: { ...current?.lifetime.ratios, unplaced: given.unplaced }, parties: ids.length, changed: at.length })
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

