import { sql } from 'kysely'
import type { QueryOf, ReplyOf } from '#kernel/endpoint.ts'
import type { Context } from '#platform/db/transaction.ts'
import type { findCollisions as contract } from '../campaign/contract.ts'

type Reply = ReplyOf<typeof contract>

/** Pairs of campaigns of which waves fall within some days of one another and whose audiences share parties; those that are over or stopped collide no more. */
export async function findCollisions({ tx }: Context, { from, to, days }: QueryOf<typeof contract>): Promise<Reply> {
  const { rows } = await sql<Reply['collisions'][number]>`
    with live as materialized (select c.id, c.name, c.segments, c.excluded, w.due_at from campaigns.campaign c join campaigns.wave w on w.campaign_id = c.id where c.state in ('draft', 'asked', 'approved', 'running', 'paused') and w.due_at between ${from}::timestamptz - make_interval(days => ${days}) and ${to}::timestamptz + make_interval(days => ${days})),
    pairs as materialized (select a.id as a, b.id as b, min(least(a.due_at, b.due_at)) as first, max(greatest(a.due_at, b.due_at)) as last from live a join live b on a.id < b.id and abs(extract(epoch from a.due_at - b.due_at)) <= ${days}::int * 86400 group by 1, 2 order by 3 limit 50)
    select json_build_object('id', a.id::text, 'name', a.name) as a, json_build_object('id', b.id::text, 'name', b.name) as b, shared.n as parties, to_json(p.first at time zone 'UTC')#>>'{}' || 'Z' as "from", to_json(p.last at time zone 'UTC')#>>'{}' || 'Z' as "to"
    from pairs p join campaigns.campaign a on a.id = p.a join campaigns.campaign b on b.id = p.b
    cross join lateral (select count(distinct m.party_id)::int as n from segments.member m where m.segment_id = any (a.segments) and exists (select from segments.member x where x.party_id = m.party_id and x.segment_id = any (b.segments))
      and not exists (select from segments.member x where x.party_id = m.party_id and x.segment_id = any (a.excluded || b.excluded))) shared
    where shared.n > 0 order by p.first`.execute(tx)
  return { collisions: rows }
}
