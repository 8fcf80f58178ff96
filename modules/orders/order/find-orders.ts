import { type RawBuilder, sql } from 'kysely'
import { dayIn } from '#kernel/date.ts'
import type { QueryOf } from '#kernel/endpoint.ts'
import { cutPage, decodeCursor, type Page } from '#kernel/page.ts'
import { common, Refusal } from '#kernel/refusal.ts'
import { getSetting } from '#modules/firm/api.ts'
import type { Context } from '#platform/db/transaction.ts'
import { compile } from '#platform/filter/compile.ts'
import { type findOrders as contract, type findPartyOrders as ofParty, orderRefusals, type OrderRow } from '../contract.ts'
import { numberBegins } from '../search/number-search.ts'
import { heads } from './order-heads.ts'
import { orderFields } from './order-fields.ts'
import { visibleOrders } from './visible-orders.ts'

/** A page of orders, by day. */
export async function findOrders(context: Context, query: QueryOf<typeof contract>): Promise<Page<OrderRow>> {
  return readPage(context, sql`${visibleOrders(context.actor)} and ${await conditionOf(context, query)}`, query, query.sort === '-orderedDay')
}

export async function conditionOf({ tx, now }: Context, { filter, search }: Pick<QueryOf<typeof contract>, 'filter' | 'search'>): Promise<RawBuilder<unknown>> {
  const filtered = filter ? compile(filter, { fields: orderFields, now, today: dayIn(await getSetting(tx, 'firm.zone'), now) }).where : sql`true`
  return search ? sql`${filtered} and ${numberBegins(search)}` : filtered
}

/** A page of the orders that a party bought, pays or receives, with those of whoever was merged into it. */
export async function findPartyOrders(context: Context, partyId: string, query: QueryOf<typeof ofParty>): Promise<Page<OrderRow>> {
  const { rows } = await sql<{ id: string }>`select unnest(parties.ids_of(${partyId}))::text as id`.execute(context.tx)
  if (!rows.length) throw new Refusal(orderRefusals['party-not-found'], { id: partyId })
  return readPage(context, sql`${sql.ref(`o.${query.as}_id`)} = any(${rows.map((row) => row.id)}::bigint[])`, query, true)
}

async function readPage({ tx }: Context, where: RawBuilder<unknown>, { limit, cursor }: { limit: number; cursor?: string | undefined }, descending: boolean): Promise<Page<OrderRow>> {
  const way = sql.raw(descending ? 'desc' : 'asc')
  const { rows } = await sql<OrderRow>`
    with o as materialized (select o.* from orders.sales_order o where ${where} ${after(cursor, descending)} order by o.ordered_day ${way}, o.id ${way} limit ${sql.lit(limit + 1)})
    select ${heads} from o left join parties.party pb on pb.id = o.buyer_id left join parties.party ps on ps.id = pb.survivor_id left join people.member_name m on m.id = o.owner_id
    order by o.ordered_day ${way}, o.id ${way}`.execute(tx)
  return cutPage(rows, limit, (row) => [row.orderedDay, row.id])
}

function after(cursor: string | undefined, descending: boolean): RawBuilder<unknown> {
  if (!cursor) return sql``
  const [day, id] = decodeCursor(cursor) ?? []
  if (!day || Number.isNaN(Date.parse(day)) || !/^\d{1,18}$/.test(id ?? '')) throw new Refusal(common.invalid, {}, '/query/cursor')
  return sql`and (o.ordered_day, o.id) ${sql.raw(descending ? '<' : '>')} (${day}::date, ${id}::bigint)`
}
