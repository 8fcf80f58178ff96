import { sql } from 'kysely'
import type { Db, Tx } from '#platform/db/tables.ts'
import { type Context, inTransaction } from '#platform/db/transaction.ts'
import { system } from '#platform/access/actor.ts'

export interface TextEvent { id: string; xid: string; name: string; version: number; payload: unknown; actor: string | null; at: Date }

export interface Reader {
  name: string
  /** SQL LIKE pattern of the event names it hears. */
  pattern: string
  hear(context: Context, events: TextEvent[]): Promise<void>
}

const BATCH = 500

/**
 * Reads what a reader has not heard and hears it, all in one transaction with the reader's new place: each event is heard exactly once.
 * Only events of transactions older than every open one are read (xid below the snapshot's xmin), so a late committer is never passed over.
 * Returns how many there were.
 */
export function readEvents(db: Db, reader: Reader): Promise<number> {
  return inTransaction(db, system(`reader ${reader.name}`), async (context) => {
    const place = await lockPlace(context.tx, reader.name)
    if (!place) return 0
    const { rows } = await sql<TextEvent>`
      select id::text, xid::text, name, version, payload, actor::text, at from events.event
      where (xid, id) > (${place.xid}::xid8, ${place.id}::bigint) and xid < pg_snapshot_xmin(pg_current_snapshot()) and name like ${reader.pattern}
      order by xid, id limit ${BATCH}`.execute(context.tx)
    const last = rows.at(-1)
    if (!last) return 0
    await reader.hear(context, rows)
    await sql`update events.reader set xid = ${last.xid}::xid8, id = ${last.id} where name = ${reader.name}`.execute(context.tx)
    return rows.length
  })
}

/** The reader's place, locked; null where another process has it. A new reader begins at the beginning. */
async function lockPlace(tx: Tx, name: string): Promise<{ xid: string; id: string } | null> {
  await sql`insert into events.reader (name, xid, id) values (${name}, '0', 0) on conflict do nothing`.execute(tx)
  const { rows: [place] } = await sql<{ xid: string; id: string }>`select xid::text, id::text from events.reader where name = ${name} for update skip locked`.execute(tx)
  return place ?? null
}
