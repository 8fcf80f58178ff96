import { sql } from 'kysely'
import type { ReplyOf } from '#kernel/endpoint.ts'
import { cutPage, decodeCursor, type PageQuery } from '#kernel/page.ts'
import { common, Refusal } from '#kernel/refusal.ts'
import type { Context } from '#platform/db/transaction.ts'
import { type findOfferedProducts as productsContract, type findOfferedTo as contract, type OfferedProduct, recommendationRefusals } from './contract.ts'
import { readOffers, whyOf } from './read-offers.ts'

const MOST = 200

/** Products by how many parties they are to be offered to, among those that the asker sees. */
export async function findOfferedProducts({ tx }: Context): Promise<ReplyOf<typeof productsContract>> {
  const { rows: items } = await sql<OfferedProduct>`
    with offered as (select product_id, count(*)::int as n, count(*) filter (where kind = 1)::int as other, count(*) filter (where kind = 2)::int as up, count(*) filter (where kind = 3)::int as again from prediction.recommendation group by 1)
    select json_build_object('id', p.id::text, 'code', p.code, 'name', p.name, 'category', p.category, 'price', p.price::numeric(18, 2)::text, 'currency', p.currency) as product,
      o.n as offered, o.other as "cross", o.up, o.again, coalesce(r.buyers, 0) as buyers, round(r.repeat_share::numeric, 3)::float8 as "repeatShare", round(r.gap_days)::int as "gapDays", coalesce(r.again, false) as "boughtAgain"
    from offered o join products.product p on p.id = o.product_id left join prediction.product_rhythm r on r.product_id = p.id order by o.n desc, p.id limit ${MOST}`.execute(tx)
  return { items }
}

/** The parties to offer a product to, the likeliest first. */
export async function findOfferedTo({ tx }: Context, { id }: { id: string }, { limit, cursor }: PageQuery): Promise<ReplyOf<typeof contract>> {
  const { rowCount } = await sql`select from products.product where id = ${id}`.execute(tx).then(({ rows }) => ({ rowCount: rows.length }))
  if (!rowCount) throw new Refusal(recommendationRefusals['product-not-found'], { id })
  const after = cursor ? readCursor(cursor) : null
  const rows = await readOffers(tx, sql`r.product_id = ${id} and ${after ? sql`(r.share < ${after.share} or (r.share = ${after.share} and r.party_id > ${after.party}))` : sql`true`} order by r.share desc, r.party_id limit ${limit + 1}`)
  const page = cutPage(rows, limit, (row) => [String(row.share), row.partyId])
  return { ...page, items: page.items.map((row) => ({ party: { id: row.partyId, name: row.partyName }, place: row.place, ...whyOf(row) })) }
}

function readCursor(cursor: string): { share: string; party: string } {
  const [share, party] = decodeCursor(cursor) ?? []
  if (!/^\d{1,4}$/.test(share ?? '') || !/^\d{1,18}$/.test(party ?? '')) throw new Refusal(common.invalid, {}, '/query/cursor')
  return { share: share!, party: party! }
}
