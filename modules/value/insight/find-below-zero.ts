import { type RawBuilder, sql } from 'kysely'
import { cutPage, decodeCursor, type Page, type PageQuery } from '#kernel/page.ts'
import { common, Refusal } from '#kernel/refusal.ts'
import type { Context } from '#platform/db/transaction.ts'
import type { BelowZero } from './contract.ts'
import { money, shownRun } from './visible.ts'
import { requireCosts } from './require-costs.ts'

interface Row { partyId: string; name: string; net: string; revenue: string; service: string; discounts: string; returns: string; spend: string | null }

/** Customers below zero, the costliest first, each with what alone would bring it to zero: orders of the expected size, or less service, discount or returns. */
export async function findBelowZero({ tx, actor }: Context, query: PageQuery): Promise<Page<BelowZero>> {
  requireCosts(actor)
  const run = await shownRun(tx)
  const { rows } = await sql<Row>`
    select v.party_id::text as "partyId", p.name, v.net_cents::text as net, v.revenue_cents::text as revenue, v.serve_cents::text as service, v.discount_cents::text as discounts, v.returns_cents::text as returns, v.spend_cents::text as spend
    from value.party v join parties.party p on p.id = v.party_id and p.survivor_id is null and p.deleted_at is null
    where v.purchases > 0 and v.net_cents < 0 ${after(query.cursor, sql`v.net_cents`, sql`>`)} order by v.net_cents, v.party_id limit ${query.limit + 1}`.execute(tx)
  const page = cutPage(rows, query.limit, (r) => [r.net, r.partyId])
  return { ...page, items: page.items.map((row) => withWays(row, run?.terms.margin ?? 0)) }
}

/** Rows after a cursor of a number and an id. */
export function after(cursor: string | undefined, column: RawBuilder<unknown>, way: RawBuilder<unknown>): RawBuilder<unknown> {
  if (!cursor) return sql``
  const [value, id] = decodeCursor(cursor) ?? []
  if (!/^-?\d{1,18}$/.test(value ?? '') || !/^\d{1,18}$/.test(id ?? '')) throw new Refusal(common.invalid, {}, '/query/cursor')
  return sql`and (${column}, v.party_id) ${way} (${value}::bigint, ${id}::bigint)`
}

function withWays(row: Row, margin: number): BelowZero {
  const gap = -Number(row.net)
  const order = Number(row.spend ?? 0) * margin
  const cut = (of: string): number | null => (Number(of) >= gap ? gap / Number(of) : null)
  return {
    partyId: row.partyId, name: row.name, net: money(row.net), revenue: money(row.revenue), service: money(row.service), discounts: money(row.discounts), returns: money(row.returns),
    orders: order > 0 ? Math.ceil(gap / order) : null, serviceCut: cut(row.service), discountCut: cut(row.discounts), returnCut: margin > 0 ? cut(String(Math.round(Number(row.returns) * margin))) : null,
  }
}
