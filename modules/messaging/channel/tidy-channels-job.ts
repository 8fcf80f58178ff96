import { sql } from 'kysely'
import { inTransaction } from '#platform/db/transaction.ts'
import type { JobContext } from '#platform/jobs/job.ts'
import { deliverer } from '../delivery/runner.ts'
import { takeStaleParts } from '../sms/part/take-stale-parts.ts'

/** Takes long messages that stay incomplete as they stand; forgets codes that hold no more, browsers of visitors who never became known, and links that were tried. */
export const run = ({ db, now }: Pick<JobContext, 'db' | 'now'>): Promise<void> => inTransaction(db, deliverer, async (context) => {
  await takeStaleParts(context)
  await sql`delete from messaging.wechat_scene where until < ${now}`.execute(context.tx)
  await sql`delete from messaging.push_subscription where party_id is null and seen_at < ${now}::timestamptz - interval '90 days'`.execute(context.tx)
  await sql`delete from messaging.link_check where asked_at < ${now}::timestamptz - interval '7 days'`.execute(context.tx)
}, now)
