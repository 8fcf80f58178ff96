import { sql } from 'kysely'
import { memberActor } from '#modules/people/api.ts'
import { system } from '#platform/access/actor.ts'
import { inTransaction } from '#platform/db/transaction.ts'
import type { JobContext } from '#platform/jobs/job.ts'
import type { Definition } from '../contract.ts'
import { rehearse, type Rehearsed } from './rehearse.ts'

interface Asked { asked_by: string; definition: Definition; playbook_id: string | null; days: number }
const actor = system('playbooks.rehearse')

/** Rehearses with the rights of whoever asked, and tells how far it is as it goes. */
export async function run({ db, now, signal, log }: Pick<JobContext, 'db' | 'now' | 'signal' | 'log'>, { rehearsalId }: { rehearsalId: string }): Promise<void> {
  const note = (done: number, total: number) => inTransaction(db, actor, ({ tx }) => sql`update playbooks.rehearsal set done = ${done}, total = ${total} where id = ${rehearsalId}`.execute(tx)).then(() => undefined)
  const asked = await inTransaction(db, actor, async ({ tx }) => (await sql<Asked>`update playbooks.rehearsal set state = 'running' where id = ${rehearsalId} and state in ('waiting', 'running') returning asked_by::text, definition, playbook_id::text, days`.execute(tx)).rows[0])
  const reader = asked && await memberActor(db, asked.asked_by)
  if (!reader) return
  const end = (result: Rehearsed | null) => inTransaction(db, actor, ({ tx }) => sql`update playbooks.rehearsal set state = ${result ? 'done' : 'failed'}, result = ${result && JSON.stringify(result)}, finished_at = clock_timestamp() where id = ${rehearsalId}`.execute(tx))
  try {
    await end(await inTransaction(db, reader, (context) => rehearse(context, asked.definition, { days: asked.days, ...(asked.playbook_id && { playbookId: asked.playbook_id }), progress: note, signal }), now))
  } catch (err) {
    if (signal.aborted) throw err
    log.error({ err, rehearsalId }, 'rehearsal failed')
    await end(null)
  }
}
