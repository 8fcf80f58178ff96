import { type RawBuilder, sql } from 'kysely'
import type { z } from 'zod'
import { dayIn } from '#kernel/date.ts'
import { getSetting } from '#modules/firm/api.ts'
import { system } from '#platform/access/actor.ts'
import { type Context, inTransaction } from '#platform/db/transaction.ts'
import { publish } from '#platform/events/publish.ts'
import type { JobContext } from '#platform/jobs/job.ts'
import { promiseDue } from './contract.ts'

const actor = system('dialogue.tell-due')
const BATCH = 500

/** Tells each open promise once when its day has come, whether it was remembered here or made in the work list: webhooks and playbooks hear it. */
export async function run({ db, now, signal }: JobContext): Promise<void> {
  for (const find of [ofTalk, ofWork]) {
    let told = BATCH
    while (!signal.aborted && told === BATCH) told = await inTransaction(db, actor, (context) => tellSome(context, find), now)
  }
}

type Due = z.output<typeof promiseDue.payload>
type Find = (today: string) => RawBuilder<Due>

const ofTalk: Find = (today) => sql`
  update dialogue.entry e set told_due = ${today} where e.id in (
    select x.id from dialogue.entry x where x.state = 'open' and x.kind = 'promised' and x.due_on <= ${today} and x.told_due is null and not exists (select from work.item w where w.id = x.work_id and (w.due_on > ${today} or w.outcome is not null)) order by x.due_on, x.id limit ${BATCH} for update skip locked)
  returning e.id::text as "entryId", e.work_id::text as "workId", parties.survivor_of(e.party_id)::text as "partyId", e.side, e.due_on::text as "dueOn"`

const ofWork: Find = (today) => sql`
  with due as (
    select w.id, w.party_id, w.given_by, w.due_on from work.item w where w.outcome is null and w.kind = 'promise' and w.due_on <= ${today}
      and not exists (select from dialogue.entry e where e.work_id = w.id) and not exists (select from dialogue.told_work d where d.work_id = w.id) order by w.due_on, w.id limit ${BATCH}),
  told as (insert into dialogue.told_work (work_id) select id from due on conflict do nothing returning work_id)
  select null as "entryId", due.id::text as "workId", parties.survivor_of(due.party_id)::text as "partyId", due.given_by as side, due.due_on::text as "dueOn" from due join told on told.work_id = due.id`

async function tellSome(context: Context, find: Find): Promise<number> {
  const { tx, now } = context
  const { rows } = await find(dayIn(await getSetting(tx, 'firm.zone'), now)).execute(tx)
  for (const due of rows) await publish(context, promiseDue, due)
  return rows.length
}
