import { sql } from 'kysely'
import type { ReplyOf } from '#kernel/endpoint.ts'
import { audit } from '#platform/audit/record.ts'
import type { Context } from '#platform/db/transaction.ts'
import { warehouseAnswers } from '#platform/warehouse/client.ts'
import { WAREHOUSE_CHANNEL } from '#platform/warehouse/feed/keep-feeding.ts'
import { readState } from '#platform/warehouse/state.ts'
import type { getWarehouse } from './contract.ts'

/** How the analysis engine's copy stands. */
export async function tellWarehouse({ tx }: Context): Promise<ReplyOf<typeof getWarehouse>> {
  const [{ current, lagSeconds, waiting, building, percent, finishedAt }, answers] = [await readState(tx), await warehouseAnswers()]
  return { state: !answers ? 'unavailable' : current ? 'ready' : 'building', lagSeconds, waiting, rebuilding: building ? percent : null, builtAt: finishedAt?.toISOString() ?? null }
}

/** Asks the feeder for a copy built anew: by a line that stays until it is begun, for a notice may find nobody listening. */
export async function askRebuild(context: Context): Promise<void> {
  await sql`insert into warehouse.rebuild default values`.execute(context.tx)
  await sql`select pg_notify(${WAREHOUSE_CHANNEL}, '')`.execute(context.tx)
  await audit(context, { action: 'rebuild', object: 'warehouse' })
}
