import { type RawBuilder, sql } from 'kysely'
import type { Context } from '#platform/db/transaction.ts'

/** Locks the readers of messages till the commit, so that whoever counts what they had is alone with them: two runners cannot pass a cap together. In one order, so that none waits in a circle. Without `all` only those of marketing, for nothing else is counted. */
export async function lockReaders({ tx }: Pick<Context, 'tx'>, messages: RawBuilder<unknown>, all: boolean): Promise<void> {
  await sql`
    with reader as materialized (
      select distinct hashtextextended('messaging.reader ' || coalesce(p.survivor_id, p.id), 0) as key from messaging.message m join parties.party p on p.id = m.party_id where m.id = any (${messages}) and (${all} or m.marketing) order by 1)
    select pg_advisory_xact_lock(key) from reader`.execute(tx)
}
