import { sql } from 'kysely'
import type { ReplyOf } from '#kernel/endpoint.ts'
import { getSetting } from '#modules/firm/api.ts'
import type { Context } from '#platform/db/transaction.ts'
import type { countTopics as contract } from '../contract.ts'

/** What sessions were about, of all units together; too few to hide in are withheld. */
export async function countTopics({ tx, now }: Context): Promise<ReplyOf<typeof contract>> {
  const least = await getSetting(tx, 'analysis.smallCell')
  const { rows: topics } = await sql<ReplyOf<typeof contract>['topics'][number]>`
    select t.key, t.label, case when sum(c.n) >= ${least} then sum(c.n)::int end as n, case when sum(c.n) filter (where c.month > ${now}::date - 365) >= ${least} then (sum(c.n) filter (where c.month > ${now}::date - 365))::int end as lately
    from sealed.topic t left join sealed.tally c on c.topic = t.key where t.active group by t.key, t.label, t.position order by t.position, t.key`.execute(tx)
  return { least, topics }
}
