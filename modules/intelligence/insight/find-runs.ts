import { sql } from 'kysely'
import type { ReplyOf } from '#kernel/endpoint.ts'
import type { Context } from '#platform/db/transaction.ts'
import { enqueue } from '#platform/jobs/enqueue.ts'
import type { findRuns as contract } from '../contract.ts'

/** The latest whole computations that have finished. `stale`: parties waiting to be brought up to date, as far as the asker may know. */
export async function findRuns({ tx }: Context): Promise<ReplyOf<typeof contract>> {
  const { rows: runs } = await sql<ReplyOf<typeof contract>['runs'][number]>`
    select id::text, as_of::text as "asOf", model, rule, measure, parties, changed, to_json(started_at at time zone 'UTC')#>>'{}' || 'Z' as "startedAt", to_json(finished_at at time zone 'UTC')#>>'{}' || 'Z' as "finishedAt"
    from intelligence.run where finished_at is not null order by run.id desc limit 20`.execute(tx)
  const { rows: [waiting] } = await sql<{ n: number }>`select count(*)::int as n from intelligence.stale`.execute(tx)
  return { runs, stale: waiting!.n }
}

/** Asks for a whole computation; one at a time is enough. */
export const startRun = (context: Context): Promise<void> => enqueue(context, 'intelligence.run-standings', {}, { key: 'run' })
