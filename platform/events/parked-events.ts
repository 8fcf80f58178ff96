import { sql } from 'kysely'
import type { Tx } from '#platform/db/tables.ts'
import type { Context } from '#platform/db/transaction.ts'
import { CHANNEL } from './publish.ts'

/** An event that a reader went on without. `again`: another try was asked for and has not been made. */
export interface ParkedEvent { reader: string; eventId: string; name: string; tries: number; fault: string; at: Date; again: boolean }

/** What is parked, newest first. */
export async function findParked(tx: Tx, limit = 200): Promise<ParkedEvent[]> {
  const { rows } = await sql<ParkedEvent>`select reader, event_id::text as "eventId", name, tries, fault, at, again from events.parked order by at desc, event_id desc limit ${limit}`.execute(tx)
  return rows
}

/** Asks for another try: of one reader's event, of all of a reader's, or of all. Returns of how many. The readers are woken when the transaction commits. */
export async function askAgain({ tx }: Pick<Context, 'tx'>, which: { reader?: string | undefined; eventId?: string | undefined } = {}): Promise<number> {
  const { rows: [asked] } = await sql<{ n: number }>`
    with asked as (update events.parked set again = true where (${which.reader ?? null}::text is null or reader = ${which.reader ?? null}) and (${which.eventId ?? null}::bigint is null or event_id = ${which.eventId ?? null}) returning 1),
      counted as (select count(*)::int as n from asked)
    select n, pg_notify(${CHANNEL}, 'again') from counted`.execute(tx)
  return asked!.n
}

/** How many are parked, by reader. */
export async function countParked(tx: Tx): Promise<{ reader: string; n: number }[]> {
  return (await sql<{ reader: string; n: number }>`select reader, count(*)::int as n from events.parked group by reader order by reader`.execute(tx)).rows
}
