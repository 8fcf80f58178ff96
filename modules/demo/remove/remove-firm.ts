import { sql } from 'kysely'
import { runStandings } from '#modules/intelligence/api.ts'
import { runValues } from '#modules/value/api.ts'
import { system } from '#platform/access/actor.ts'
import type { Db } from '#platform/db/tables.ts'
import { inTransaction } from '#platform/db/transaction.ts'
import { refreshStatistics } from '../state/refresh-statistics.ts'
import { tellProgress } from '../state/tell-progress.ts'

const BATCH = 4_000
const PARTIES = 500

/** Removes the made-up firm in short transactions, each of which may be the last before a crash: the next try goes on from there. Then values and standings are computed without it. */
export async function removeFirm(db: Db, now: Date, signal: AbortSignal): Promise<void> {
  const { rows: [firm] } = await inTransaction(db, system('demo'), ({ tx }) => sql<{ heir: string | null; parties: number }>`select asked_by as heir, demo.count_parties() as parties from demo.firm where state = 'removing'`.execute(tx))
  if (!firm) return
  const tell = tellProgress(db)
  await inTransaction(db, system('demo'), ({ tx }) => refreshStatistics(tx))
  const once = (what: 'remove_orders' | 'remove_touchpoints' | 'remove_parties', most: number) => count(db, what, most)
  await tell('removing', 0.05)
  await inTransaction(db, system('demo'), ({ tx }) => sql`select demo.remove_marketing()`.execute(tx))
  await inTransaction(db, system('demo'), ({ tx }) => sql`select demo.remove_playbooks()`.execute(tx))
  while (!signal.aborted && (await once('remove_orders', BATCH))) continue
  await tell('removing', 0.3)
  while (!signal.aborted && (await once('remove_touchpoints', BATCH))) continue
  await tell('removing', 0.5)
  for (let gone = 0, n = -1; n !== 0 && !signal.aborted;) {
    n = await once('remove_parties', PARTIES)
    gone += n
    await tell('removing', 0.5 + 0.4 * Math.min(1, gone / Math.max(1, firm.parties)))
  }
  if (signal.aborted) return
  await inTransaction(db, system('demo'), ({ tx }) => sql`select demo.remove_questions()`.execute(tx))
  await inTransaction(db, system('demo'), ({ tx }) => sql`select demo.remove_house(${firm.heir}::bigint)`.execute(tx))
  const { rows: [left] } = await inTransaction(db, system('demo'), async ({ tx }) => {
    await sql`select demo.forget_models()`.execute(tx)
    return sql<{ orders: boolean }>`select exists (select from orders.sales_order) as orders`.execute(tx)
  })
  if (left!.orders) await runValues(db, now, { signal })
  const { runId } = await runStandings(db, now, signal)
  await inTransaction(db, system('demo'), ({ tx }) => sql`select demo.forget(${runId}::bigint)`.execute(tx))
}

async function count(db: Db, what: string, most: number): Promise<number> {
  const { rows: [done] } = await inTransaction(db, system('demo'), ({ tx }) => sql<{ n: number }>`select demo.${sql.raw(what)}(${most}) as n`.execute(tx))
  return done!.n
}
