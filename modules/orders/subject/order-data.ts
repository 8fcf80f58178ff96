import { sql } from 'kysely'
import type { SubjectData } from '#modules/parties/extension.ts'

/** The orders that someone bought, pays or receives, with lines and payments. What they cost the firm is no datum on the person. */
export const orderData: SubjectData = {
  name: 'orders',
  async gather({ tx }, ids) {
    const list = `{${ids.join(',')}}`
    const { rows } = await sql`
      select o.id::text, o.kind, o.status, o.source, o.number, o.buyer_id::text, o.payer_id::text, o.recipient_id::text, o.ordered_day, o.ordered_at, o.currency, o.amount, o.tax, o.discount, o.paid, o.channel, o.note, o.cancelled_at, o.cancel_reason,
        (select coalesce(json_agg(json_build_object('description', l.description, 'quantity', l.quantity, 'unitPrice', l.unit_price, 'amount', l.amount) order by l.position), '[]') from orders.line l where l.order_id = o.id) as lines,
        (select coalesce(json_agg(json_build_object('amount', p.amount, 'day', p.day, 'method', p.method, 'reference', p.reference) order by p.id), '[]') from orders.payment p where p.order_id = o.id) as payments
      from orders.sales_order o where o.buyer_id = any (${list}::bigint[]) or o.payer_id = any (${list}::bigint[]) or o.recipient_id = any (${list}::bigint[]) order by o.ordered_day, o.id`.execute(tx)
    return rows
  },
}
