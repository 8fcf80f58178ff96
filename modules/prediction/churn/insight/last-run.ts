import { type RawBuilder, sql } from 'kysely'
import type { Tx } from '#platform/db/tables.ts'

/** When everyone was last foretold, and how far ahead. */
export async function lastRun(tx: Tx): Promise<{ asOf: string | null; horizon: number | null }> {
  const { rows: [run] } = await sql<{ asOf: string; horizon: number }>`select as_of::text as "asOf", horizon from prediction.churn_run order by id desc limit 1`.execute(tx)
  return run ?? { asOf: null, horizon: null }
}

/** Questions that walk through each party's orders are asked of a part, always the same: about so many of each thousand where there are many. */
const WHOLE = 50_000

/** True of a part of the parties, chosen by their ids' digits. */
export const sampleOf = (id: string): RawBuilder<unknown> => sql`(hashint8(${sql.ref(id)}) & 1048575) < (1048576.0 * ${WHOLE} / greatest(${WHOLE}, (select greatest(reltuples, 1) from pg_class where oid = 'parties.party'::regclass)))`
