import { sql } from 'kysely'
import type { QueryOf, ReplyOf } from '#kernel/endpoint.ts'
import type { Context } from '#platform/db/transaction.ts'
import type { findCollisions as contract } from '../campaign/contract.ts'
import { nearPairs } from './near-pairs.ts'

type Reply = ReplyOf<typeof contract>

/** Pairs of campaigns of which waves fall within some days of one another and whose audiences share parties, as counted in the background; `pending` where some are still to be counted. */
export async function findCollisions({ tx }: Context, { from, to, days }: QueryOf<typeof contract>): Promise<Reply> {
  const { rows } = await sql<Reply['collisions'][number] & { parties: number | null }>`
    select json_build_object('id', a.id::text, 'name', a.name) as a, json_build_object('id', b.id::text, 'name', b.name) as b, o.parties::int as parties, to_json(p.first at time zone 'UTC')#>>'{}' || 'Z' as "from", to_json(p.last at time zone 'UTC')#>>'{}' || 'Z' as "to"
    from (${nearPairs({ from: new Date(from), to: new Date(to), days })}) p join campaigns.campaign a on a.id = p.a join campaigns.campaign b on b.id = p.b left join campaigns.overlap o on o.a_id = p.a and o.b_id = p.b
    where o.parties is null or o.parties > 0 order by p.first`.execute(tx)
  return { collisions: rows.filter((row): row is Reply['collisions'][number] => row.parties !== null), pending: rows.some((row) => row.parties === null) }
}
