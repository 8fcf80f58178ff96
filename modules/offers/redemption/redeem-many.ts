import { sql } from 'kysely'
import { rowSet } from '#platform/db/row-set.ts'
import type { Context } from '#platform/db/transaction.ts'
import type { offerRefusals } from '../contract.ts'

/** A use as a file tells it: when (now where it does not), for which order, and of a code that all have by whom. `phone` and `email`: the same text as a key of either. */
export interface Used { n: number; code: string; at: string | null; order: string | null; party: string | null; phone: string | null; email: string | null }
export interface Judged { n: number; giftId: string; offerId: string; partyId: string; offer: string; at: string; reason: keyof typeof offerRefusals | null; params: { until: string | null; least: string | null } }

/** Redeems many codes in one statement, judged as one by hand is but by the day of their use; tells of each why not. Only tells where `dry`. */
export async function redeemMany({ tx, actor, now }: Context, used: readonly Used[], { source, zone, dry }: { source: string; zone: string; dry: boolean }): Promise<Map<number, Judged>> {
  if (!used.length) return new Map()
  const { rows } = await sql<Judged>`
    with told as materialized (select r.n, r.code, coalesce(r.at, ${now}::timestamptz) as at, r."order" as number, r.party, r.phone, r.email from ${rowSet(used.map((u) => ({ ...u })), { n: 'int', code: 'text', at: 'timestamptz', order: 'text', party: 'text', phone: 'text', email: 'text' })}),
    bought as materialized (select t.n, min(o.id) as id, min(coalesce(b.survivor_id, b.id)) as buyer, min(o.base_cents) as cents from told t join orders.sales_order o on o.number = t.number and o.kind = 'order' join parties.party b on b.id = o.buyer_id group by t.n having count(*) = 1),
    hit as (select t.n, k.party_id from told t join parties.key k on k.source = ${source} and k.key = t.party
      union select t.n, c.party_id from told t join parties.contact c on (c.channel = 'phone' and length(t.phone) >= 5 and c.value_key = t.phone) or (c.channel = 'email' and c.value_key = t.email)),
    who as materialized (select h.n, min(coalesce(p.survivor_id, p.id)) as id from hit h join parties.party p on p.id = h.party_id and p.deleted_at is null group by h.n having count(distinct coalesce(p.survivor_id, p.id)) = 1),
    found as materialized (
      select distinct on (t.n) t.n, g.id, g.offer_id, coalesce(p.survivor_id, p.id) as head, g.state, g.valid_until, o.name, o.transferable, o.least_cents
      from told t left join bought b on b.n = t.n left join who w on w.n = t.n join offers.gift g on g.code = t.code and g.state <> 'refused' join offers.offer o on o.id = g.offer_id join parties.party p on p.id = g.party_id
      where g.own_code or coalesce(b.buyer, w.id) = coalesce(p.survivor_id, p.id) order by t.n, g.state = 'given' desc, g.id),
    judged as materialized (
      select t.n, f.*, t.at, b.id as order_id, row_number() over (partition by f.id order by t.n) as turn, case
        when f.id is null then case when exists (select from offers.offer o where o.common_code = t.code) and b.n is null then 'party-needed' else 'unknown-code' end
        when t.number is not null and b.n is null then 'order-not-found' when f.state = 'redeemed' then 'redeemed' when f.state <> 'given' then 'revoked' when f.valid_until < (t.at at time zone ${zone})::date then 'expired'
        when coalesce(b.buyer, w.id) <> f.head and not f.transferable then 'other-party' when b.cents < f.least_cents then 'too-small' end as reason
      from told t left join lateral (select x.id, x.offer_id, x.head, x.state, x.valid_until, x.name, x.transferable, x.least_cents from found x where x.n = t.n) f on true left join bought b on b.n = t.n left join who w on w.n = t.n),
    moved as (update offers.gift g set state = 'redeemed', redeemed_at = j.at, redeemed_by = ${actor.memberId}::bigint, order_id = j.order_id from judged j where not ${dry} and g.id = j.id and g.state = 'given' and j.reason is null and j.turn = 1 returning g.id)
    select j.n, j.id::text as "giftId", j.offer_id::text as "offerId", j.head::text as "partyId", j.name as offer, to_json(j.at at time zone 'UTC')#>>'{}' || 'Z' as at, json_build_object('until', j.valid_until::text, 'least', (j.least_cents / 100.0)::numeric(18, 2)::text) as params,
      coalesce(j.reason, case when j.turn > 1 or (not ${dry} and not exists (select from moved m where m.id = j.id)) then 'redeemed' end) as reason
    from judged j`.execute(tx)
  return new Map(rows.map((row) => [row.n, row]))
}
