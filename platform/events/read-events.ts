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

/** A hearing that failed, with what was to be heard; nothing of it was kept. */
export class HearingFailed extends Error {
  readonly events: readonly TextEvent[]
  constructor(events: readonly TextEvent[], cause: unknown) {
    super(cause instanceof Error ? cause.message : String(cause), { cause })
    this.events = events
  }
}

const BATCH = 500

/**
 * Reads what a reader has not heard and hears it, all in one transaction with the reader's new place: each event is heard exactly once.
 * Only events of transactions older than every open one are read (xid below the snapshot's xmin), so a late committer is never passed over.
 * Returns how many there were.
 */
export function readEvents(db: Db, reader: Reader, most = BATCH): Promise<number> {
  return inTransaction(db, system(`reader ${reader.name}`), async (context) => {
    const place = await lockPlace(context.tx, reader.name)
    const edge = place && await findEdge(context.tx)
    if (!edge) return 0
    const { rows } = await sql<TextEvent>`
      select id::text, xid::text, name, version, payload, actor::text, at from events.event
      where (xid, id) > (${place.xid}::xid8, ${place.id}::bigint) and (xid, id) <= (${edge.xid}::xid8, ${edge.id}::bigint) and name like ${reader.pattern}
      order by event.xid, event.id limit ${most}`.execute(context.tx)
    if (rows.length) await reader.hear(context, rows).catch((error: unknown) => { throw new HearingFailed(rows, error) })
    const reached = rows.length === most ? rows.at(-1)! : edge
    if (rows.length || isFar(place, edge, context.now)) await sql`update events.reader set xid = ${reached.xid}::xid8, id = ${reached.id}, failing = null, failures = 0 where name = ${reader.name}`.execute(context.tx)
    return rows.length
  })
}

interface Place { xid: string; id: string }
interface Edge extends Place { at: Date }

/** The last event that may be read: all before it are in, and none can come between any more. */
async function findEdge(tx: Tx): Promise<Edge | undefined> {
  const { rows: [edge] } = await sql<Edge>`select xid::text, id::text, at from events.event where xid < pg_snapshot_xmin(pg_current_snapshot()) order by event.xid desc, event.id desc limit 1`.execute(tx)
  return edge
}

/** Whether a reader for which there was nothing moves on all the same: not at every event of others, but so that it never looks through many twice, and events can be forgotten. */
const isFar = (place: Place, edge: Edge, now: Date): boolean => place.id !== edge.id && (Number(edge.id) - Number(place.id) > 1000 || now.getTime() - edge.at.getTime() > 3_600_000)

/** The reader's place, locked; null where another process has it. A new reader begins at the beginning. */
async function lockPlace(tx: Tx, name: string): Promise<Place | null> {
  const take = async () => (await sql<Place>`select xid::text, id::text from events.reader where name = ${name} for update skip locked`.execute(tx)).rows[0]
  const place = await take()
  if (place) return place
  await sql`insert into events.reader (name, xid, id) values (${name}, '0', 0) on conflict do nothing`.execute(tx)
  return (await take()) ?? null
}
