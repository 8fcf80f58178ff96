import { sql } from 'kysely'
import { system } from '#platform/access/actor.ts'
import { inTransaction } from '#platform/db/transaction.ts'
import type { JobContext } from '#platform/jobs/job.ts'
import { run as placeEvents } from '../event/place-events.ts'

/** After a visitor said who they are: what was kept of their earlier visits becomes theirs, and what means something a touchpoint. Visits that were another's stay the other's. */
export async function run(job: JobContext, { visitor }: { visitor: string }): Promise<void> {
  await inTransaction(job.db, system('forms.place-visits'), ({ tx }) => sql`
    update forms.event e set party_id = v.party_id from forms.visitor v where v.key = ${visitor} and e.visitor = v.key and e.party_id is null and v.party_id is not null`.execute(tx), job.now)
  await placeEvents(job)
}
