import { sql } from 'kysely'
import type { ReplyOf } from '#kernel/endpoint.ts'
import type { Context } from '#platform/db/transaction.ts'
import { readMailSettings } from '../email/mail-settings.ts'
import type { countMessages as contract } from '../contract.ts'

/** Messages by channel, state and reason: what waits or is in doubt, and what ended in the last days, among the parties that the asker may see. */
export async function countMessages({ tx, now }: Context, { days }: { days: number }): Promise<ReplyOf<typeof contract>> {
  const { rows } = await sql<ReplyOf<typeof contract>['counts'][number]>`
    select m.channel, m.state, m.reason, count(*)::int as messages from messaging.message m
    where m.ended_at is null or m.ended_at >= ${now}::timestamptz - make_interval(days => ${days}) group by 1, 2, 3 order by 1, 2, 4 desc`.execute(tx)
  return { hasServer: readMailSettings() !== null, counts: rows }
}
