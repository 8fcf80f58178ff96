import { type RawBuilder, sql } from 'kysely'
import type { NeedRule } from '../vocabulary.ts'

/** SQL that selects who needs what by a rule: party_id, kind, rule_key, wording, product_group, strength, confidence, reason, source, ref_id. */
type Rule = (today: string) => RawBuilder<unknown>

/** Something else or something better that the recommendations name, where it is markedly likelier than for just anybody. */
const recommended: Rule = () => sql`
  select r.party_id, 'unspoken' as kind, r.product_id::text as rule_key, p.name as wording, p.category as product_group, case when r.share >= 400 then 3 else 2 end as strength, least(0.95, r.share / 1000.0) as confidence,
    jsonb_build_object('because', b.name, 'share', r.share / 1000.0, 'base', r.base / 1000.0) as reason, 'prediction' as source, r.product_id as ref_id
  from prediction.recommendation r join products.product p on p.id = r.product_id and p.active left join products.product b on b.id = r.because_id where r.kind in (1, 2) and r.place <= 3 and r.share >= 150 and r.share >= 1.5 * r.base`

/** What is used up soon. */
const replenish: Rule = (today) => sql`
  select r.party_id, 'forecast' as kind, r.product_id::text as rule_key, p.name as wording, p.category as product_group, 3 as strength, least(0.95, greatest(0.05, r.share / 1000.0)) as confidence,
    jsonb_build_object('gap', r.gap_days, 'due', r.due_day, 'share', r.share / 1000.0) as reason, 'prediction' as source, r.product_id as ref_id
  from prediction.recommendation r join products.product p on p.id = r.product_id and p.active where r.kind = 3 and r.due_day between ${today}::date - 14 and ${today}::date + 21`

/** Who may be expected again within a fortnight: of what made up most of the last purchase. */
const nextPurchase: Rule = (today) => sql`
  select x.party_id, 'forecast' as kind, 'next' as rule_key, coalesce(l.category, l.name) as wording, l.category as product_group, 2 as strength, 0.5 as confidence,
    jsonb_build_object('due', x.expected_day, 'late', x.late_day) as reason, 'prediction' as source, null::bigint as ref_id
  from prediction.next_purchase x cross join lateral (
    select p.name, p.category from orders.sales_order o join orders.line n on n.order_id = o.id join products.product p on p.id = n.product_id
    where o.buyer_id = x.party_id and o.ordered_day = x.last_day and o.kind = 'order' and o.status not in ('draft', 'cancelled') order by n.amount desc, n.id limit 1) l
  where x.gaps >= 2 and x.expected_day between ${today}::date - 3 and ${today}::date + 14
    and not exists (select from prediction.recommendation r where r.party_id = x.party_id and r.kind = 3 and r.due_day between ${today}::date - 14 and ${today}::date + 21)`

/** A group of products that those of its segment buy markedly more than others do, and that it has not bought. Of segments that all may use, with thirty buyers at least. */
const alike: Rule = (today) => sql`
  select distinct on (m.party_id) m.party_id, 'unspoken' as kind, g.category as rule_key, g.category as wording, g.category as product_group, 2 as strength, least(0.9, g.share) as confidence,
    jsonb_build_object('segment', g.name, 'share', g.share, 'base', g.base, 'members', g.members) as reason, 'order' as source, null::bigint as ref_id
  from (with bought as materialized (
      select distinct case when b.survivor_id is null then b.id else b.survivor_id end as party_id, p.category from orders.sales_order o join orders.line l on l.order_id = o.id join products.product p on p.id = l.product_id join parties.party b on b.id = o.buyer_id
      where o.kind = 'order' and o.status not in ('draft', 'cancelled') and o.ordered_day > ${today}::date - 365 and o.ordered_day <= ${today}::date and p.category is not null),
    everyone as (select count(distinct party_id)::float8 as n from bought), usual as (select category, count(*) as n from bought group by 1),
    inside as materialized (select m.segment_id, m.party_id from segments.member m join segments.segment s on s.id = m.segment_id and s.state = 'live' and s.shared where m.party_id in (select party_id from bought)),
    size as (select segment_id, count(*)::int as n from inside group by 1 having count(*) >= 30),
    held as (select i.segment_id, b.category, count(*) as n from inside i join bought b on b.party_id = i.party_id group by 1, 2)
    select h.segment_id, s.name, h.category, h.n::float8 / z.n as share, u.n / e.n as base, z.n as members, array(select i.party_id from inside i where i.segment_id = h.segment_id and not exists (select from bought b where b.party_id = i.party_id and b.category = h.category)) as without
    from held h join size z on z.segment_id = h.segment_id join usual u on u.category = h.category cross join everyone e join segments.segment s on s.id = h.segment_id
    where h.n::float8 / z.n >= 0.3 and h.n::float8 / z.n >= 1.3 * u.n / e.n) g cross join lateral unnest(g.without) m (party_id) order by m.party_id, g.share desc, g.category`

const COMPLAINT_DAYS = 180
/** What was complained of lately, by topic; without one, by the complaint's own first words. */
const complaint: Rule = (today) => sql`
  select party_id, case when count(*) >= 2 then 'key' else 'surface' end as kind, topic as rule_key, left(coalesce(max(named), max(said)), 80) as wording, null::text as product_group, least(5, 3 + count(*))::int as strength, least(0.95, 0.6 + 0.15 * count(*)) as confidence,
    jsonb_build_object('times', count(*), 'days', ${COMPLAINT_DAYS}::int) as reason, 'touchpoint' as source, max(id) as ref_id
  from (select case when p.survivor_id is null then p.id else p.survivor_id end as party_id, t.id, nullif(t.detail ->> 'topic', '') as named, coalesce(nullif(t.detail ->> 'topic', ''), 'touchpoint/' || t.id) as topic, t.text as said
    from touchpoints.touchpoint t join touchpoints.participant x on x.party_id = any (t.party_ids) and x.at = t.at and x.touchpoint_id = t.id and x.shown join parties.party p on p.id = x.party_id
    where t.kind = 'complaint' and t.id >= touchpoints.first_id(${today}::date - ${COMPLAINT_DAYS}::int) and t.at >= ${today}::date - ${COMPLAINT_DAYS}::int and t.redacted_at is null and (t.text is not null or t.detail ->> 'topic' <> '')) c
  group by party_id, topic`

/** By what needs are inferred, in the order in which they are: what is surer comes first, for a party has room for three proposals. */
export const rules: readonly { rule: NeedRule; select: Rule }[] = [
  { rule: 'complaint', select: complaint }, { rule: 'replenish', select: replenish }, { rule: 'next-purchase', select: nextPurchase }, { rule: 'recommended', select: recommended }, { rule: 'alike', select: alike },
]
