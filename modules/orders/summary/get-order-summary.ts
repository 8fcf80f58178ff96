import { sql } from 'kysely'
import { dayIn } from '#kernel/date.ts'
import { Refusal } from '#kernel/refusal.ts'
import { getSetting } from '#modules/firm/api.ts'
import { fieldLevel } from '#platform/access/actor.ts'
import type { Context } from '#platform/db/transaction.ts'
import { orderRefusals, type OrderSummary } from '../contract.ts'
import { monthlyValueSql, purchaseFactsSql } from '../facts.ts'

interface Facts { first_day: string | null; last_day: string | null; purchase_days: number | null; orders: number | null; returns: number | null; net: string; profit: string | null; average: string | null; unpaid: string; returns_only: boolean | null; months: OrderSummary['months'] }

/** What a party bought, summed up: ever, and month by month for a year. In the firm's currency, without tax where it is known. */
export async function getOrderSummary(context: Context, partyId: string): Promise<OrderSummary> {
  const { tx, actor, now } = context
  const { rows: [party] } = await sql<{ id: string }>`select coalesce(survivor_id, id)::text as id from parties.party where id = ${partyId}`.execute(tx)
  if (!party) throw new Refusal(orderRefusals['party-not-found'], { id: partyId })
  const today = dayIn(await getSetting(tx, 'firm.zone'), now)
  const { rows: [facts] } = await sql<Facts>`
    select f.first_day::text, f.last_day::text, f.purchase_days, f.orders, f.returns, f.returns_only, coalesce(f.net_cents / 100.0, 0)::numeric(18, 2)::text as net, (f.profit_cents / 100.0)::numeric(18, 2)::text as profit,
      (f.net_cents / 100.0 / nullif(f.orders, 0))::numeric(18, 2)::text as average, (${monthlyValueSql(sql`${party.id}::bigint`, 12, now)}) as months,
      coalesce((select sum((o.amount + case when o.tax_included then 0 else coalesce(o.tax, 0) end - o.paid) * o.rate) from orders.sales_order o where o.buyer_id = any (parties.ids_of(${party.id})) and o.status = 'placed'), 0)::numeric(18, 2)::text as unpaid
    from (values (1)) one left join (${sql.raw(purchaseFactsSql(today, [party.id]))}) f on true`.execute(tx)
  const dim = ['hidden', 'masked'].includes(fieldLevel(actor, 'order.cost'))
  return {
    currency: await getSetting(tx, 'firm.currency'), firstDay: facts!.first_day, lastDay: facts!.last_day, purchaseDays: facts!.purchase_days ?? 0, orders: facts!.orders ?? 0, returns: facts!.returns ?? 0, returnsOnly: facts!.returns_only ?? false,
    net: facts!.net, profit: dim ? null : facts!.profit, average: facts!.average, unpaid: facts!.unpaid, months: dim ? facts!.months.map((month) => ({ ...month, profit: null })) : facts!.months,
  }
}
