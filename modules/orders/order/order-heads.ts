import { type RawBuilder, sql } from 'kysely'

/** What every list and page shows of an order: `o` is the order, `pb` its buyer, `ps` who the buyer was merged into, `m` its owner. */
export const heads: RawBuilder<unknown> = sql`
  o.id::text, o.kind, o.status, o.number, o.source, case when pb.id is not null then json_build_object('id', coalesce(ps.id, pb.id)::text, 'name', coalesce(ps.name, pb.name)) end as buyer,
  o.ordered_day::text as "orderedDay", to_json(o.ordered_at at time zone 'UTC')#>>'{}' || 'Z' as "orderedAt", o.currency, o.amount::text, (o.base_cents / 100.0)::numeric(18, 2)::text as "baseAmount", o.paid::text,
  (case when o.status in ('draft', 'cancelled') then 0 else o.amount + case when o.tax_included then 0 else coalesce(o.tax, 0) end end - o.paid)::text as due,
  o.channel, o.unit_id::text as "unitId", case when m.id is not null then json_build_object('id', m.id::text, 'name', m.name) end as owner`
