import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import type { Db } from '#platform/db/tables.ts'
import { type Context, inTransaction } from '#platform/db/transaction.ts'
import type { JobContext } from '#platform/jobs/job.ts'
import { deliverer } from '../delivery/runner.ts'
import { noteDelivery } from '../notice/note-delivery.ts'

const MOST = 2000
/** A fetch is judged when what else a scanner fetches with it has come too. */
const REST_SECONDS = 40
/** Sooner after it was handed over nobody reads. */
const SOON_SECONDS = 4
/** So many links of one mail within so few seconds are not a person's. */
const BURST_LINKS = 3
const BURST_SECONDS = 5

interface Judged { messageId: string; kind: 'opened' | 'clicked'; target: string | null; at: Date; machine: boolean }

/** Judges what was fetched and notes it at its messages. */
export const run = ({ db, now, signal }: JobContext): Promise<void> => judgeHits(db, now, signal)

/** A fetch is a machine's where it says so itself, where it came before anybody could read, or in a burst over several links. */
export async function judgeHits(db: Db, now: Date, signal: AbortSignal): Promise<void> {
  for (let more = true; more && !signal.aborted;) more = (await inTransaction(db, deliverer, judge, now)) === MOST
}

async function judge(context: Context): Promise<number> {
  const { rows } = await sql<Judged>`
    with ripe as materialized (select h.* from messaging.hit h where h.at < ${context.now}::timestamptz - make_interval(secs => ${REST_SECONDS}) order by h.at limit ${MOST} for update skip locked),
    gone as (delete from messaging.hit h using ripe where h.id = ripe.id)
    select r.message_id::text as "messageId", r.kind, r.target, r.at, r.machine or r.at < m.handed_at + make_interval(secs => ${SOON_SECONDS})
      or (r.kind = 'clicked' and (select count(distinct o.target) from messaging.hit o where o.message_id = r.message_id and o.kind = 'clicked' and o.at between r.at - make_interval(secs => ${BURST_SECONDS}) and r.at + make_interval(secs => ${BURST_SECONDS})) >= ${BURST_LINKS}) as machine
    from ripe r join messaging.message m on m.id = r.message_id order by r.at`.execute(context.tx)
  await noteDelivery(context, rows.map(({ messageId, kind, target, at, machine }) => ({ messageId, kind, at, target, machine, key: `${machine ? 'machine ' : ''}${target === null ? '' : createHash('sha256').update(target).digest('base64url').slice(0, 22)}` })))
  return rows.length
}
