import { dayNumber } from '#kernel/date.ts'
import { system } from '#platform/access/actor.ts'
import { inRawTransaction } from '#platform/db/read-columns.ts'
import type { Db } from '#platform/db/tables.ts'
import { readSignals } from '../signal/read-signals.ts'
import { PRODUCT_BEGIN } from '../signal/signal-sql.ts'
import { computeStandings, type Run } from './compute.ts'
import { readPurchases } from './purchases.ts'
import { readRules } from './run-standings.ts'

/** Everyone's standing as of a day, with all signals and without memory of earlier judgements: what a first run on that day would find. Writes no standing. */
export async function standingsAsOf(db: Db, asOf: string): Promise<Run> {
  const rules = await readRules(db)
  const actor = system('standing')
  await inRawTransaction(db, actor, (client) => client.query(PRODUCT_BEGIN))
  return inRawTransaction(db, actor, async (client) => {
    const purchases = await readPurchases(client, asOf)
    return computeStandings(purchases, dayNumber(asOf), rules, { known: await readSignals(client, purchases.ids, { asOf, sources: rules.sources, assetsField: rules.importance.assetsField }) })
  }, 'isolation level repeatable read, read only')
}
