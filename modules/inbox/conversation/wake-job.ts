import { sql } from 'kysely'
import { notify } from '#modules/touchpoints/api.ts'
import { system } from '#platform/access/actor.ts'
import { inTransaction } from '#platform/db/transaction.ts'
import type { JobContext } from '#platform/jobs/job.ts'
import { tellConversation } from './tell.ts'

const BATCH = 200

/** Brings back conversations that were put off until now, and tells whose they are. */
export async function run({ db, now }: JobContext): Promise<void> {
  await inTransaction(db, system('inbox.wake'), async (context) => {
    const { rows } = await sql<{ id: string; assignee: string | null; party: string | null }>`
      update inbox.conversation set snoozed_until = null, last_at = greatest(last_at, snoozed_until) where id = any (array(select id from inbox.conversation where snoozed_until <= ${now} order by snoozed_until limit ${BATCH} for update skip locked))
      returning id::text, assignee_id::text as assignee, party_id::text as party`.execute(context.tx)
    const known = await sql<{ id: string }>`select id::text from people.member_name where active and id = any (${`{${rows.flatMap((r) => r.assignee ?? []).join(',')}}`}::bigint[])`.execute(context.tx)
    const active = new Set(known.rows.map((m) => m.id))
    await notify(context, rows.flatMap((r) => (r.assignee && active.has(r.assignee) ? [{ memberId: r.assignee, reason: 'conversation-back', partyId: r.party, ref: { object: 'conversation', id: r.id } }] : [])))
    for (const { id } of rows) await tellConversation(context.tx, id)
  }, now)
}
