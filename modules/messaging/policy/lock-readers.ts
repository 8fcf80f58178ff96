import { type RawBuilder, sql } from 'kysely'
import type { Context } from '#platform/db/transaction.ts'
import type { Rules } from './read-rules.ts'

/** Locks the readers of messages till the commit, so that whoever counts what they had is alone with them: two runners cannot pass a cap together. In one order, so that none waits in a circle; nobody is locked where nothing is counted. */
export async function lockReaders({ tx }: Pick<Context, 'tx'>, messages: RawBuilder<unknown>, { day, week, month }: Pick<Rules, 'day' | 'week' | 'month'>, all: boolean): Promise<void> {
  const capped = day !== null || week !== null || month !== null
  await sql`
    with reader as materialized (
      select distinct hashtextextended('messaging.reader ' || coalesce(p.survivor_id, p.id), 0) as key from messaging.message m join parties.party p on p.id = m.party_id
      where m.id = any (${messages}) and (${all} or (m.marketing and (${capped} or exists (select from consent.wish w where w.most_per_month is not null)))) order by 1)
    select pg_advisory_xact_lock(key) from reader`.execute(tx)
}
