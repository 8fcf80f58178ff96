import { sql } from 'kysely'
import { inTransaction } from '#platform/db/transaction.ts'
import type { JobContext } from '#platform/jobs/job.ts'
import { publisher } from '../publish/publish-job.ts'
import { media } from './contract.ts'
import { answeredSql, convertedSql } from './outcome-sql.ts'

/** So many messages of a channel are enough for its mean: the latest. */
const MOST = 50_000

/** Counts what the last messages of a year brought on each channel. A channel on which nothing was sent has its row, too: that it was counted is known. */
export const run = ({ db, now }: Pick<JobContext, 'db' | 'now'>): Promise<void> => inTransaction(db, publisher, async ({ tx }) => {
  for (const channel of media) await sql`
    insert into social.medium_mean (channel, sent, answered, converted, at)
    select ${channel}, count(*), count(*) filter (where ${answeredSql}), count(*) filter (where ${convertedSql}), ${now} from (
      select id, party_id, channel, ended_at from messaging.message where channel = ${channel} and state = 'sent' and marketing and ended_at > ${now}::timestamptz - interval '1 year' order by id desc limit ${sql.lit(MOST)}) m
    on conflict (channel) do update set sent = excluded.sent, answered = excluded.answered, converted = excluded.converted, at = excluded.at`.execute(tx)
}, now)
