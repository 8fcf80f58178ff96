import { sql } from 'kysely'
import { type Amount, fromUnits, toUnits } from '#kernel/money.ts'
import { Refusal } from '#kernel/refusal.ts'
import { type Actor, fieldLevel } from '#platform/access/actor.ts'
import { audit } from '#platform/audit/record.ts'
import type { Context } from '#platform/db/transaction.ts'
import { type Order, orderRefusals } from '../contract.ts'
import { heads } from './order-heads.ts'

/** An order with its lines, payments and returns, as one statement. The reading is audited. */
export async function getOrder(context: Context, id: string): Promise<Order> {
  const order = await readOrder(context, id)
  await audit(context, { action: 'read', object: 'order', id })
  return order
}

/** The same without the audit entry: for verbs that answer with what they changed and have audited that. */
export async function readOrder({ tx, actor }: Context, id: string): Promise<Order> {
  const { rows: [found] } = await sql<Omit<Order, 'masked'>>`
    select ${heads}, case when pp.id is not null then json_build_object('id', pp.id::text, 'name', pp.name) end as payer, case when pr.id is not null then json_build_object('id', pr.id::text, 'name', pr.name) end as recipient,
      trim_scale(o.rate)::text as rate, o.tax_included as "taxIncluded", o.tax::text, o.discount::text, o.cost::text, o.note, o.original_id::text as "originalId", to_json(o.cancelled_at at time zone 'UTC')#>>'{}' || 'Z' as "cancelledAt", o.cancel_reason as "cancelReason",
      coalesce((select json_agg(json_build_object('id', l.id::text, 'product', case when pd.id is not null then json_build_object('id', pd.id::text, 'code', pd.code, 'name', pd.name) end, 'description', l.description, 'quantity', trim_scale(l.quantity)::text, 'unitPrice', l.unit_price::text,
        'amount', l.amount::text, 'discount', l.discount::text, 'cost', l.cost::text, 'returned', coalesce((select trim_scale(-sum(b.quantity))::text from orders.line b join orders.sales_order bo on bo.id = b.order_id and bo.status <> 'cancelled' where b.original_line_id = l.id), '0')) order by l.position)
        from orders.line l left join products.product pd on pd.id = l.product_id where l.order_id = o.id), '[]') as lines,
      coalesce((select json_agg(json_build_object('id', y.id::text, 'amount', y.amount::text, 'day', y.day, 'method', y.method, 'reference', y.reference, 'at', to_json(y.at at time zone 'UTC')#>>'{}' || 'Z') order by y.day, y.id) from orders.payment y where y.order_id = o.id), '[]') as payments,
      coalesce((select json_agg(json_build_object('id', b.id::text, 'orderedDay', b.ordered_day, 'amount', b.amount::text) order by b.ordered_day, b.id) from orders.sales_order b where b.original_id = o.id and b.status <> 'cancelled'), '[]') as returns,
      to_json(o.created_at at time zone 'UTC')#>>'{}' || 'Z' as "createdAt", o.version,
      ((select access.everywhere('order.update')) or o.unit_id = any ((select access.units('order.update'))::bigint[]) or o.buyer_unit_id = any ((select access.units('order.update'))::bigint[]) or coalesce(o.owner_id = (select access.owner('order.update')), false) or coalesce(o.buyer_owner_id = (select access.owner('order.update')), false)) as "mayChange"
    from orders.sales_order o left join parties.party pb on pb.id = o.buyer_id left join parties.party ps on ps.id = pb.survivor_id left join people.member_name m on m.id = o.owner_id
      left join parties.party pp on pp.id = o.payer_id left join parties.party pr on pr.id = o.recipient_id
    where o.id = ${id}`.execute(tx)
  if (!found) throw new Refusal(orderRefusals['not-found'], { id })
  return maskOrder(actor, { ...found, lines: found.lines.map((line) => ({ ...line, unitPrice: tidy(line.unitPrice) })) })
}

/** Two decimals at least, four where they are used. */
const tidy = (amount: Amount | null): Amount | null => (amount === null ? null : fromUnits(toUnits(amount)))

/** Whoever may not see costs gets none, of the order or of any line. */
function maskOrder(actor: Actor, order: Omit<Order, 'masked'>): Order {
  if (!['hidden', 'masked'].includes(fieldLevel(actor, 'order.cost'))) return { ...order, masked: [] }
  return { ...order, cost: null, lines: order.lines.map((line) => ({ ...line, cost: null })), masked: ['cost'] }
}
