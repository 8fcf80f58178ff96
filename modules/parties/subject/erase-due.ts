import { sql } from 'kysely'
import { system } from '#platform/access/actor.ts'
import { type Context, inTransaction } from '#platform/db/transaction.ts'
import { run as sweepFiles } from '#platform/files/sweep.ts'
import type { JobContext } from '#platform/jobs/job.ts'
import { eraseParties } from './erase-parties.ts'
import { writeTombstones } from './tombstones.ts'

const actor = system('parties.erase-due')

/** Erases whoever is due, one a transaction; then their files leave the disk, and the list that a restored backup replays is written. */
export async function run(job: JobContext): Promise<void> {
  const { db, now, log, signal } = job
  let erased = 0
  while (!signal.aborted && await inTransaction(db, actor, eraseNext, now)) erased++
  await inTransaction(db, actor, ({ tx }) => writeTombstones(tx), now)
  if (!erased) return
  await sweepFiles(job)
  log.info({ erased }, 'erased')
}

async function eraseNext(context: Context): Promise<boolean> {
  const { tx, now } = context
  const { rows: [due] } = await sql<{ id: string; ids: string[] }>`
    select id::text, parties.ids_of(party_id)::text[] as ids from parties.erasure where withdrawn_at is null and done_at is null and due_at <= ${now} order by due_at, erasure.id limit 1 for update skip locked`.execute(tx)
  if (!due) return false
  await eraseParties(context, due.ids)
  await sql`update parties.erasure set done_at = ${now}, reason = null where id = ${due.id}`.execute(tx)
  return true
}
