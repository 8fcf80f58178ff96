import { sql } from 'kysely'
import { system } from '#platform/access/actor.ts'
import type { Db } from '#platform/db/tables.ts'
import { inTransaction } from '#platform/db/transaction.ts'
import { HearingFailed, type Reader, type TextEvent } from './read-events.ts'
import { faultOf } from './park-event.ts'

/** Hears one parked event for which another try was asked. What fails again stays parked until asked again; the error is thrown. Returns how many were heard: one or none. */
export async function hearAgain(db: Db, reader: Reader): Promise<number> {
  try {
    return await inTransaction(db, system(`reader ${reader.name}`), async (context) => {
      const { rows } = await sql<TextEvent>`
        select e.id::text, e.xid::text, e.name, e.version, e.payload, e.actor::text, e.at from events.parked p join events.event e on e.id = p.event_id
        where p.reader = ${reader.name} and p.again order by e.xid, e.id limit 1 for update of p skip locked`.execute(context.tx)
      if (!rows.length) return 0
      await reader.hear(context, rows).catch((error: unknown) => { throw new HearingFailed(rows, error) })
      await sql`delete from events.parked where reader = ${reader.name} and event_id = ${rows[0]!.id}`.execute(context.tx)
      return 1
    })
  } catch (error) {
    if (error instanceof HearingFailed) await stayParked(db, reader.name, error)
    throw error
  }
}

const stayParked = (db: Db, reader: string, { events, cause }: HearingFailed): Promise<void> => inTransaction(db, system(`reader ${reader}`), async ({ tx, now }) => {
  await sql`update events.parked set again = false, tries = tries + 1, fault = ${faultOf(cause)}, at = ${now} where reader = ${reader} and event_id = ${events[0]!.id}`.execute(tx)
})
