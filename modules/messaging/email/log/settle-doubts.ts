import { sql } from 'kysely'
import { audit } from '#platform/audit/record.ts'
import type { Context } from '#platform/db/transaction.ts'
import { enqueue } from '#platform/jobs/enqueue.ts'
import { settleArrived } from '../../ledger/settle-arrived.ts'

/** Longer after it was taken for sending than anything of it can still come (see `STALE_MS` in deliver.ts). */
const SURE_MINUTES = 15

/** Settles mails in doubt by what the log says: what the server took has left. What it did not, though the log was read without a gap from before to long after, certainly has not: it goes out once more where `whole` says that this is the log of all that we send by, else it says so and a person decides. Gives how many of each. */
export async function settleDoubts(context: Context, { source, whole }: { source: string; whole: boolean }): Promise<{ arrived: number; absent: number }> {
  const { tx, now } = context
  const { rows: taken } = await sql<{ id: string }>`select m.id::text from messaging.message m join messaging.mail_taken t on t.message_id = m.id and t.taken where m.state = 'doubtful' and m.channel = 'email'`.execute(tx)
  const arrived = await settleArrived(context, taken.map((m) => m.id))
  const { rows: absent } = await sql<{ id: string }>`
    update messaging.message m set ${whole ? sql`state = 'queued', reason = null, runner = null, ended_at = null, due_at = ${now}` : sql`reason = 'not-in-log'`}
    from messaging.mail_log l where l.source = ${source} and m.state = 'doubtful' and m.channel = 'email' and m.reason is distinct from 'not-in-log' and m.handed_at > l.since and m.handed_at < l.until - make_interval(mins => ${SURE_MINUTES})
      and not exists (select from messaging.mail_taken t where t.message_id = m.id and t.taken) returning m.id::text`.execute(tx)
  if (absent.length && whole) {
    await audit(context, { action: 'resolve', object: 'message', detail: { arrived: false, by: 'log', ids: absent.map((m) => m.id) } })
    await enqueue(context, 'messaging.deliver', {}, { key: 'deliver-email' })
  }
  return { arrived, absent: absent.length }
}
