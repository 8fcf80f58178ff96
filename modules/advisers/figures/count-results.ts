import { sql } from 'kysely'
import { dayIn } from '#kernel/date.ts'
import { getSetting } from '#modules/firm/api.ts'
import { firstId } from '#modules/touchpoints/api.ts'
import type { Context } from '#platform/db/transaction.ts'

/** Counts what became of the customers of each adviser within the last year against the year before, by kind and tier: who bought again, for how much, and how service was felt. */
export async function countResults({ tx, now }: Context): Promise<void> {
  const today = dayIn(await getSetting(tx, 'firm.zone'), now)
  await sql`delete from advisers.result`.execute(tx)
  await sql`
    with mine as materialized (
      select p.id, p.owner_id, p.kind, coalesce(s.tier_override, s.tier, 0) as tier from parties.party p left join intelligence.standing s on s.party_id = p.id
      where p.owner_id in (select a.member_id from advisers.profile a) and p.survivor_id is null and p.deleted_at is null),
    bought as materialized (
      select o.buyer_id, coalesce(sum(o.base_cents) filter (where o.ordered_day > ${today}::date - 365), 0) as now, coalesce(sum(o.base_cents) filter (where o.ordered_day <= ${today}::date - 365), 0) as before,
        bool_or(o.kind = 'order' and o.ordered_day > ${today}::date - 365) as again, bool_or(o.kind = 'order' and o.ordered_day <= ${today}::date - 365) as was
      from orders.sales_order o where o.ordered_day > ${today}::date - 730 and o.ordered_day <= ${today}::date and o.status not in ('draft', 'cancelled') group by 1),
    felt as materialized (
      select t.member_id, x.id as party_id, count(*) as rated, sum(t.perceived / t.expected) as perceived from touchpoints.touchpoint t cross join lateral unnest(t.party_ids) x (id)
      where t.id >= ${sql.raw(String(firstId(today, -13)))} and t.perceived is not null and t.expected > 0 and t.member_id is not null and not t.retracted group by 1, 2)
    insert into advisers.result (member_id, kind, tier, before, kept, revenue_before, revenue, rated, perceived, at)
    select m.owner_id, m.kind, m.tier, count(*) filter (where b.was), count(*) filter (where b.was and b.again), coalesce(sum(b.before) filter (where b.was), 0), coalesce(sum(b.now) filter (where b.was), 0),
      coalesce(sum(f.rated), 0), coalesce(sum(f.perceived), 0), ${now}
    from mine m left join bought b on b.buyer_id = m.id left join felt f on f.party_id = m.id and f.member_id = m.owner_id group by 1, 2, 3`.execute(tx)
}
