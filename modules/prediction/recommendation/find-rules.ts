import { sql } from 'kysely'
import type { QueryOf, ReplyOf } from '#kernel/endpoint.ts'
import type { Context } from '#platform/db/transaction.ts'
import type { findRules as contract, ProductRule } from './contract.ts'

const MOST = 200

/** What is bought together, the strongest first. */
export async function findRules({ tx }: Context, { level, productId }: QueryOf<typeof contract>): Promise<ReplyOf<typeof contract>> {
  const { rows } = await sql<ProductRule & { asOf: string; baskets: number }>`
    select r.id::text, l.left, json_build_object('id', p.id::text, 'code', p.code, 'name', p.name) as right, r.count, r.left_count as "leftCount", r.count::float8 / r.baskets as support, r.count::float8 / r.left_count as confidence,
      (r.count::float8 / r.left_count) / (r.right_count::float8 / r.baskets) as lift, r.p, r.as_of::text as "asOf", r.baskets
    from prediction.rule r join products.product p on p.id = r.right_id
    cross join lateral (select json_agg(json_build_object('id', q.id::text, 'code', q.code, 'name', q.name) order by q.id) as left, count(*) as n from products.product q where q.id = any (r.left_ids)) l
    where r.level = ${level} and l.n = cardinality(r.left_ids) and ${productId ? sql`(r.right_id = ${productId} or ${productId}::bigint = any (r.left_ids))` : sql`true`}
    order by lift desc, r.count desc, r.id limit ${MOST}`.execute(tx)
  return { asOf: rows[0]?.asOf ?? null, baskets: rows[0]?.baskets ?? 0, rules: rows.map(({ asOf: _asOf, baskets: _baskets, ...rule }) => rule) }
}
