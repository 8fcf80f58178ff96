import { sql } from 'kysely'

/** Whether a message `m` was answered: a person clicked or replied, or wrote on the same channel within two weeks. */
export const answeredSql = sql`(exists (select from messaging.notice n where n.message_id = m.id and n.kind in ('clicked', 'replied') and not n.machine)
  or exists (select from messaging.inbound i where i.party_id = m.party_id and i.channel = m.channel and not i.automatic and i.at between m.ended_at and m.ended_at + interval '14 days'))`

/** Whether an order followed it within 30 days. */
export const convertedSql = sql`exists (select from orders.sales_order o where o.buyer_id = m.party_id and o.kind = 'order' and o.status not in ('draft', 'cancelled') and o.ordered_day between m.ended_at::date and m.ended_at::date + 30)`
