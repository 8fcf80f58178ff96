import { sql } from 'kysely'
import { dayIn } from '#kernel/date.ts'
import { getSetting } from '#modules/firm/api.ts'
import { system } from '#platform/access/actor.ts'
import { type Context, inTransaction } from '#platform/db/transaction.ts'
import { publish } from '#platform/events/publish.ts'
import type { JobContext } from '#platform/jobs/job.ts'
import { type Entry, promiseDue } from './contract.ts'

const actor = system('dialogue.tell-due')
const BATCH = 500

/** Tells each open promise once when its day has come: webhooks and playbooks hear it. */
export async function run({ db, now, signal }: JobContext): Promise<void> {
  let told = BATCH
  while (!signal.aborted && told === BATCH) told = await inTransaction(db, actor, tellSome, now)
}

async function tellSome(context: Context): Promise<number> {
  const { tx, now } = context
  const today = dayIn(await getSetting(tx, 'firm.zone'), now)
  const { rows } = await sql<{ id: string; head: string; side: Entry['side']; dueOn: string }>`
    update dialogue.entry e set told_due = ${today} where e.id in (
      select x.id from dialogue.entry x where x.state = 'open' and x.kind = 'promised' and x.due_on <= ${today} and x.told_due is null and not exists (select from work.item w where w.id = x.work_id and (w.due_on > ${today} or w.outcome is not null)) order by x.due_on, x.id limit ${BATCH} for update skip locked)
    returning e.id::text, parties.survivor_of(e.party_id)::text as head, e.side, e.due_on::text as "dueOn"`.execute(tx)
  for (const { id, head, side, dueOn } of rows) await publish(context, promiseDue, { entryId: id, partyId: head, side, dueOn })
  return rows.length
}
