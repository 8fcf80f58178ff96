import { sql } from 'kysely'
import { system } from '#platform/access/actor.ts'
import type { Db } from '#platform/db/tables.ts'
import { inTransaction } from '#platform/db/transaction.ts'
import type { JobContext } from '#platform/jobs/job.ts'

const BATCH = 5000
const KEPT_DAYS = 30

/** Forgets events thirty days after they happened, once every reader is past them; in short batches. What is parked stays until it is heard. */
export async function run({ db, now, signal }: Pick<JobContext, 'db' | 'now' | 'signal'>): Promise<void> {
  const before = new Date(now.getTime() - KEPT_DAYS * 86_400_000)
  while (!signal.aborted) {
    const gone = await inTransaction(db, system('events.forget'), async ({ tx }) => (await sql<{ n: number }>`
      with slowest as (select xid, id from events.reader order by xid, id limit 1),
        due as (select e.id from events.event e, slowest s where (e.xid, e.id) <= (s.xid, s.id) and e.at < ${before} and not exists (select from events.parked p where p.event_id = e.id) order by e.xid, e.id limit ${BATCH}),
        gone as (delete from events.event where id in (select id from due) returning 1)
      select count(*)::int as n from gone`.execute(tx)).rows[0]!.n)
    if (gone < BATCH) return
  }
}

/** Forgets the places of readers that no job has any more: they would hold every event back for ever. */
export const forgetReaders = (db: Db, known: readonly string[]): Promise<void> => inTransaction(db, system('events.forget'), async ({ tx }) => {
  await sql`delete from events.reader where name <> all(${[...known]}::text[])`.execute(tx)
})
