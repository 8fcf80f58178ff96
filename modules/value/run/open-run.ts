import { system } from '#platform/access/actor.ts'
import type { Db } from '#platform/db/tables.ts'
import { inRawTransaction, type Raw } from '#platform/db/read-columns.ts'
import type { ClassLines } from '../class/value-class.ts'
import type { Terms } from '../purchase/terms.ts'

export interface RunRow { now: Date; asOf: string; versionId: string | null; terms: Terms & { marginAssumed: boolean }; cutOffs: ClassLines; ratios: Record<string, number | null>; parties: number; changed: number }

/** Tells of a run before its values are written: its cut-offs place whoever changes meanwhile. */
export const openRun = (db: Db, r: RunRow): Promise<string> => inRawTransaction(db, system('value'), async (client) => (await client.query<{ id: string }>(
  'insert into value.run (as_of, version_id, terms, cut_offs, ratios, parties, changed, started_at) values ($1, $2, $3, $4, $5, $6, $7, $8) returning id',
  [r.asOf, r.versionId, JSON.stringify(r.terms), JSON.stringify(r.cutOffs), JSON.stringify(r.ratios), r.parties, r.changed, r.now])).rows[0]!.id)

export const finishRun = (db: Db, id: string): Promise<unknown> => inRawTransaction(db, system('value'), (client) => client.query('update value.run set finished_at = clock_timestamp() where id = $1', [id]))

export interface LastRun { id: string; asOf: string; versionId: string | null; terms: RunRow['terms']; cutOffs: ClassLines }

/** The last whole run, whose cut-offs and margin hold until the next. */
export async function lastRun(client: Raw): Promise<LastRun | undefined> {
  const { rows: [run] } = await client.query<LastRun>('select id::text, as_of::text as "asOf", version_id::text as "versionId", terms, cut_offs as "cutOffs" from value.run order by id desc limit 1')
  return run
}
