import { dayIn, dayNumber } from '#kernel/date.ts'
import { refreshValues } from '#modules/value/api.ts'
import { system } from '#platform/access/actor.ts'
import { inRawTransaction, type Raw } from '#platform/db/read-columns.ts'
import type { Db } from '#platform/db/tables.ts'
import { readSignals } from '../signal/read-signals.ts'
import { placeStandings } from './compute.ts'
import { type LastRun, lastRun } from './last-run.ts'
import { readPurchasesOf } from './purchases.ts'
import { type FirmRules, readRules, runStandings } from './run-standings.ts'
import { saveStandings } from './save-standings.ts'
import { columnsOf, readStored, wasOf } from './stored.ts'

const BATCH = 2_000

/** When so many are waiting, computing everyone is cheaper than each. */
const WHOLE_FROM = 20_000

/** Brings stale parties up to date with the cut-offs of the last whole run, a batch a transaction; with no run yet, or very many, by a whole run. */
export async function refreshStale(db: Db, now: Date, signal?: AbortSignal): Promise<number> {
  const { waiting, run } = await inRawTransaction(db, system('standing'), async (client) => ({ waiting: await countWaiting(client), run: await lastRun(client) }))
  if (!waiting) return 0
  if (!run || waiting >= WHOLE_FROM) {
    await runStandings(db, now, signal)
    return waiting
  }
  const rules = await readRules(db)
  let done = 0
  for (let n = -1; n !== 0 && !signal?.aborted; done += n) n = await refreshBatch(db, dayIn(rules.zone, now), run, rules)
  return done
}

const refreshBatch = (db: Db, asOf: string, run: LastRun, rules: FirmRules): Promise<number> => inRawTransaction(db, system('standing'), async (client) => {
  const { rows } = await client.query<{ id: string }>(`
    with taken as (delete from intelligence.stale where party_id in (select party_id from intelligence.stale limit ${BATCH} for update skip locked) returning party_id)
    select distinct coalesce(p.survivor_id, p.id)::text as id from taken join parties.party p on p.id = taken.party_id order by 1`)
  if (rows.length) await refresh(client, rows.map((r) => r.id), { asOf, run, rules })
  return rows.length
})

/** One party's or a few parties' value and standing, now. */
async function refresh(client: Raw, ids: readonly string[], { asOf, run, rules }: { asOf: string; run: LastRun; rules: FirmRules }): Promise<void> {
  await refreshValues(client, ids, asOf)
  const purchases = await readPurchasesOf(client, ids, asOf)
  const known = await readSignals(client, purchases.ids, { asOf, ids, sources: rules.sources, assetsField: run.cutOffs.ranking.assetsField }, run.cutOffs.perceived ?? undefined)
  const standings = placeStandings(purchases, dayNumber(asOf), run.cutOffs, rules.judgement, { known, was: wasOf(await readStored(client, ids), purchases.ids) })
  await saveStandings(client, { at: Int32Array.from(standings.ids.keys()), ids: standings.ids, columns: columnsOf(standings), runId: run.id, asOf })
}

const countWaiting = async (client: Raw): Promise<number> => (await client.query<{ n: number }>(`select count(*)::int as n from (select from intelligence.stale limit ${WHOLE_FROM}) s`)).rows[0]!.n
