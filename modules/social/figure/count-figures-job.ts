import { sql } from 'kysely'
import { useSocialAccount } from '#modules/messaging/api.ts'
import { inTransaction } from '#platform/db/transaction.ts'
import type { JobContext } from '#platform/jobs/job.ts'
import { publisher } from '../publish/publish-job.ts'

const MOST = 500

/** Asks the networks what came of posts: every hour in their first two days, then twice a day for a month. A network that asks us to wait is left alone until then. */
export async function run({ db, log, signal, now }: Pick<JobContext, 'db' | 'log' | 'signal' | 'now'>): Promise<void> {
  const { rows } = await inTransaction(db, publisher, ({ tx }) => sql<{ id: string; account: string; provider: string }>`
    select u.id::text, u.account_id::text as account, u.provider_id as provider from social.publication u join messaging.social_account a on a.id = u.account_id
    where u.state = 'published' and a.active and u.published_at > ${now}::timestamptz - interval '30 days' and coalesce(a.rest_until <= ${now}, true)
      and coalesce(u.counted_at < ${now}::timestamptz - case when u.published_at > ${now}::timestamptz - interval '2 days' then interval '55 minutes' else interval '11 hours' end, true)
    order by u.counted_at nulls first, u.id limit ${sql.lit(MOST)}`.execute(tx), now)
  for (const { id, account, provider } of rows) {
    if (signal.aborted) return
    try {
      const f = await useSocialAccount(db, account, (connector) => connector.figures(provider))
      await inTransaction(db, publisher, ({ tx }) => sql`
        with told as (insert into social.figure (publication_id, at, views, likes, comments, shares) values (${id}, ${now}, ${f.views}, ${f.likes}, ${f.comments}, ${f.shares}) on conflict do nothing)
        update social.publication set views = ${f.views}, likes = ${f.likes}, comments = ${f.comments}, shares = ${f.shares}, counted_at = ${now} where id = ${id}`.execute(tx), now)
    } catch (error) {
      log.warn({ publication: id, reason: (error as Error).message }, 'the figures of a post were not told')
    }
  }
}
