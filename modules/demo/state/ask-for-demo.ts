import { sql } from 'kysely'
import { Refusal } from '#kernel/refusal.ts'
import { audit } from '#platform/audit/record.ts'
import type { Context } from '#platform/db/transaction.ts'
import { enqueue } from '#platform/jobs/enqueue.ts'
import { type Demo, demoRefusals } from '../contract.ts'
import { getDemo } from './get-demo.ts'

/** Asks for the made-up firm; it comes in the background, and some of its work is the asker's (from the command line: the first administrator's). There is one at a time. */
export async function askForDemo(context: Context): Promise<Demo> {
  const { tx, actor, now } = context
  const { numAffectedRows } = await sql`
    insert into demo.firm (state, step, asked_at, asked_by) select 'making', 'people', ${now}, coalesce(${actor.memberId}::bigint, (select min(m.id) from people.member m join people.member_role r on r.member_id = m.id where m.active and r.role_id = 1))
    on conflict do nothing`.execute(tx)
  if (!numAffectedRows) throw new Refusal(demoRefusals.exists)
  await audit(context, { action: 'make', object: 'demo' })
  await enqueue(context, 'demo.make', {}, { key: 'demo' })
  return getDemo(context)
}

/** Asks for its removal. While it is being made it has to be waited for. */
export async function askForRemoval(context: Context): Promise<Demo> {
  const { state } = await getDemo(context)
  if (state === 'none') throw new Refusal(demoRefusals.absent)
  if (state !== 'ready') throw new Refusal(demoRefusals.busy)
  await sql`update demo.firm set state = 'removing', step = 'removing', progress = 0`.execute(context.tx)
  await audit(context, { action: 'remove', object: 'demo' })
  await enqueue(context, 'demo.remove', {}, { key: 'demo' })
  return getDemo(context)
}
