import { sql } from 'kysely'
import type { QueryOf } from '#kernel/endpoint.ts'
import { cutPage, decodeCursor, type Page } from '#kernel/page.ts'
import { common, Refusal } from '#kernel/refusal.ts'
import type { Context } from '#platform/db/transaction.ts'
import type { findSuppressions as contract, Suppression } from './contract.ts'
import { digestOf } from './suppress.ts'

/** A page of who must not be reached, the latest first; by an address with its channel only that one. */
export async function findSuppressions(context: Context, query: QueryOf<typeof contract>): Promise<Page<Suppression>> {
  const [before] = query.cursor ? decodeCursor(query.cursor) ?? [] : ['9223372036854775807']
  if (!/^\d{1,19}$/.test(before ?? '')) throw new Refusal(common.invalid, {}, '/query/cursor')
  const conditions = [sql`s.id < ${before}::bigint`, query.lifted === 'true' ? sql`s.lifted_at is not null` : sql`s.lifted_at is null`]
  if (query.channel) conditions.push(sql`s.channel = ${query.channel}`)
  if (query.partyId) conditions.push(sql`s.party_id = any (parties.ids_of(${query.partyId}))`)
  if (query.address) conditions.push(sql`s.address = ${await digestOf(context, query.channel ?? 'email', query.address)}`)
  const { rows } = await sql<Suppression>`
    select s.id::text, case when p.id is not null then json_build_object('id', p.id::text, 'name', p.name) end as party, s.channel, s.address is not null as "byAddress", s.reason, s.source, to_json(s.at at time zone 'UTC')#>>'{}' || 'Z' as at, m.name as by,
      to_json(s.lifted_at at time zone 'UTC')#>>'{}' || 'Z' as "liftedAt", l.name as "liftedBy", s.lifted_because as "liftedBecause"
    from consent.suppression s left join parties.party p on p.id = s.party_id left join people.member_name m on m.id = s.by left join people.member_name l on l.id = s.lifted_by
    where ${sql.join(conditions, sql` and `)} order by s.id desc limit ${sql.lit(query.limit + 1)}`.execute(context.tx)
  return cutPage(rows, query.limit, (row) => [row.id])
}
