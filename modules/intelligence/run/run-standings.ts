import { dayIn, dayNumber } from '#kernel/date.ts'
import { getSetting } from '#modules/firm/api.ts'
import type { SettingValue } from '#modules/firm/contract.ts'
import { system } from '#platform/access/actor.ts'
import { type Columns, inRawTransaction, type Raw, readColumns } from '#platform/db/read-columns.ts'
import type { Db } from '#platform/db/tables.ts'
import { inTransaction } from '#platform/db/transaction.ts'
import { writeRows } from '#platform/db/write-rows.ts'
import { computeStandings, MODEL, type Rules, type Run } from './compute.ts'
import { readPurchases } from './purchases.ts'
import { saveStandings } from './save-standings.ts'
import { PRODUCT_BEGIN } from '../signal/signal-sql.ts'
import { readSignals } from '../signal/read-signals.ts'
import { lastRun } from './last-run.ts'
import { changedSince, columnsOf, readStored, wasOf } from './stored.ts'

const BATCH = 50_000
const LOCK = 7_204_422

export interface RunResult { runId: string; parties: number; changed: number; seconds: number }

/** The firm's rules for a standing, where its signals come from, and its zone. */
export type FirmRules = Rules & { zone: string; sources: SettingValue<'standing.sources'> }

export const readRules = (db: Db): Promise<FirmRules> => inTransaction(db, system('standing'), async ({ tx }) => ({
  rule: await getSetting(tx, 'rfm.rule'), tierShares: await getSetting(tx, 'tiers.shares'), abcCuts: await getSetting(tx, 'abc.cuts'), importance: await getSetting(tx, 'tiers.importance'), zone: await getSetting(tx, 'firm.zone'), sources: await getSetting(tx, 'standing.sources'),
  judgement: { stages: await getSetting(tx, 'standing.stages'), ladder: await getSetting(tx, 'standing.ladder'), types: await getSetting(tx, 'standing.loyalty-types'), levels: await getSetting(tx, 'standing.levels') },
}))

/** Computes everyone's standing as of today and writes what changed, in batches so that nobody waits long. One run at a time: a second waits for the first. */
export async function runStandings(db: Db, now: Date, signal?: AbortSignal, progress: (done: number, total: number) => void = () => undefined): Promise<RunResult> {
  const began = performance.now()
  const rules = await readRules(db)
  const asOf = dayIn(rules.zone, now)
  const actor = system('standing')
  await inRawTransaction(db, actor, (client) => client.query(PRODUCT_BEGIN))
  const { standings, columns, at, waiting } = await inRawTransaction(db, actor, async (client) => {
    const purchases = await readPurchases(client, asOf)
    const stored = await readStored(client)
    const beside = { known: await readSignals(client, purchases.ids, { asOf, sources: rules.sources, assetsField: rules.importance.assetsField }), was: wasOf(stored, purchases.ids), before: (await lastRun(client))?.cutOffs }
    const standings = computeStandings(purchases, dayNumber(asOf), rules, beside)
    const columns = columnsOf(standings)
    const waiting = await readColumns(client, 'select party_id, mark from intelligence.stale', 2)
    return { standings, columns, waiting, at: changedSince(stored, standings.ids, columns) }
  }, 'isolation level repeatable read, read only')
  const runId = await inRawTransaction(db, actor, (client) => saveRun(client, standings, { asOf, rule: rules.rule, changed: at.length, now }))
  for (let from = 0; from < at.length && !signal?.aborted; from += BATCH) {
    await inRawTransaction(db, actor, async (client) => {
      await client.query('select pg_advisory_xact_lock($1)', [LOCK])
      await saveStandings(client, { at: at.subarray(from, from + BATCH), ids: standings.ids, columns, runId, asOf })
    })
    progress(Math.min(at.length, from + BATCH), at.length)
  }
  if (!signal?.aborted) {
    await inRawTransaction(db, actor, async (client) => {
      await forget(client, waiting)
      await client.query('update intelligence.run set finished_at = clock_timestamp() where id = $1', [runId])
    })
  }
  return { runId, parties: standings.ids.length, changed: at.length, seconds: (performance.now() - began) / 1000 }
}

/** Takes away the marks that the run saw; whoever changed since keeps a newer one. */
async function forget(client: Raw, { rows, columns: [party, mark] }: Columns): Promise<void> {
  if (!rows) return
  await client.query('create temporary table seen (party_id bigint, mark bigint) on commit drop')
  await writeRows(client, 'pg_temp.seen', rows, (i) => [party![i]!, mark![i]!])
  await client.query('delete from intelligence.stale s using pg_temp.seen where s.party_id = seen.party_id and s.mark = seen.mark')
}

async function saveRun(client: Raw, s: Run, { asOf, rule, changed, now }: { asOf: string; rule: string; changed: number; now: Date }): Promise<string> {
  const { rows: [run] } = await client.query<{ id: string }>(
    `insert into intelligence.run (as_of, model, rule, measure, cut_offs, totals, parties, changed, started_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9) returning id`,
    [asOf, MODEL, rule, s.cutOffs.measure, JSON.stringify(s.cutOffs), JSON.stringify(s.totals), s.ids.length, changed, now])
  return run!.id
}
