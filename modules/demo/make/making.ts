import { sql } from 'kysely'
import type { Id } from '#kernel/id.ts'
import type { Tx } from '#platform/db/tables.ts'
import type { Context } from '#platform/db/transaction.ts'
import type { DemoFirm } from '../story/firm.ts'
import type { Calendar } from './calendar.ts'

/** The source that everything made bears, wherever a source is kept. */
export const SOURCE = 'demo'

/** What the writers share: the firm as told, and the ids that its places have got so far. */
export interface Making {
  context: Context
  firm: DemoFirm
  calendar: Calendar
  root: Id
  /** For whom it is made; some of the work is theirs. */
  askedBy: Id | null
  ids: Record<'unit' | 'member' | 'product' | 'party' | 'order', Id[]>
}

/** Notes what was made, so that it alone is removed. */
export async function record({ tx }: Context, object: 'party' | 'member' | 'unit' | 'product' | 'tag' | 'segment' | 'offer' | 'campaign' | 'finding' | 'question', ids: readonly Id[]): Promise<void> {
  await sql`insert into demo.record (object, id) select ${object}, unnest(${`{${ids.join(',')}}`}::bigint[])`.execute(tx)
}

/** Ids for rows that are to be written, so that others can point at them. */
export async function drawIds(tx: Tx, table: string, count: number): Promise<Id[]> {
  const { rows } = await sql<{ id: string }>`select nextval(pg_get_serial_sequence(${table}, 'id'))::text as id from generate_series(1, ${count}::int)`.execute(tx)
  return rows.map((r) => r.id)
}

/** Rows as a FROM clause: one JSON text whatever their number. */
export const rowsOf = (rows: readonly object[], columns: string) => sql`json_to_recordset(${JSON.stringify(rows)}::json) as r (${sql.raw(columns)})`

/** A list in pieces of at most `size`. */
export const pieces = <T>(list: readonly T[], size: number): T[][] => Array.from({ length: Math.ceil(list.length / size) }, (_, i) => list.slice(i * size, (i + 1) * size))
