import { type RawBuilder, sql } from 'kysely'

/** SQL for pairs of campaigns (`a` < `b`) of which waves fall within some days of one another, with the first and the last of those moments; those that are over or stopped stand near nobody any more. */
export const nearPairs = ({ from, to, days }: { from: Date; to: Date; days: number }): RawBuilder<unknown> => sql`
  with live as materialized (select c.id, w.due_at from campaigns.campaign c join campaigns.wave w on w.campaign_id = c.id where c.state in ('draft', 'asked', 'approved', 'running', 'paused') and w.due_at between ${from}::timestamptz - make_interval(days => ${days}) and ${to}::timestamptz + make_interval(days => ${days}))
  select a.id as a, b.id as b, min(least(a.due_at, b.due_at)) as first, max(greatest(a.due_at, b.due_at)) as last from live a join live b on a.id < b.id and abs(extract(epoch from a.due_at - b.due_at)) <= ${days}::int * 86400 group by 1, 2 order by 3 limit 200`
