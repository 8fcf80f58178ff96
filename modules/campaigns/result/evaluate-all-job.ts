import { sql } from 'kysely'
import { system } from '#platform/access/actor.ts'
import { inTransaction } from '#platform/db/transaction.ts'
import type { JobContext } from '#platform/jobs/job.ts'
import { evaluateCampaign } from './evaluate-campaign.ts'

const actor = system('campaigns.evaluate')

/** Every night the results of campaigns that run or whose parties are still followed, twice as long as planned: what comes after tells what was only pulled forward. */
export async function run({ db, now, signal }: JobContext): Promise<void> {
  const ids = await inTransaction(db, actor, async ({ tx }) => (await sql<{ id: string }>`
    select id::text from campaigns.campaign where begun_at is not null and (state in ('running', 'paused') or coalesce(ended_at, begun_at) > ${now}::timestamptz - make_interval(days => 2 * follow_days + 2)) order by id`.execute(tx)).rows.map((r) => r.id), now)
  for (const id of ids) {
    if (signal.aborted) return
    await inTransaction(db, actor, (context) => evaluateCampaign(context, id), now)
  }
}
