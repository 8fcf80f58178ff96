import { sql } from 'kysely'
import { type Making, rowsOf } from './making.ts'

/** What a party bought in the year before a day, in hundredths. */
const boughtBy = (day: string) => sql`greatest(0, (select coalesce(sum(o.base_cents), 0) from orders.sales_order o where o.buyer_id = r.party and o.status not in ('draft', 'cancelled') and o.ordered_day > ${sql.raw(day)} - 365 and o.ordered_day <= ${sql.raw(day)}))::bigint`

/** Writes what customers spend with everyone, as somebody learnt it, which share of it is aimed at, and how that share stood month by month since. Of whoever bought nothing in the year there is none. */
export async function writeShares({ context: { tx }, firm, calendar, ids }: Making): Promise<void> {
  const rows = firm.shares.map((s) => ({ party: ids.party[s.party], share: s.share, target: Math.round(Math.min(0.95, s.share + s.target) * 10_000), by_day: calendar.day(s.by), member: ids.member[s.owner], estimated: s.estimated, note: s.note, at: calendar.moment(s.set), day: calendar.day(s.set), today: calendar.day(s.until) }))
  const told = rowsOf(rows, 'party bigint, share numeric, target int, by_day date, member bigint, estimated boolean, note text, at timestamptz, day date, today date')
  await sql`insert into value.wallet (party_id, amount, estimated, note, at, by) select party, round(own / share / 100, -3), estimated, note, at, member from (select r.*, ${boughtBy('r.day')} as own from ${told}) x where own / share / 100 > 1000`.execute(tx)
  await sql`
    insert into dialogue.share_target (party_id, target_bp, by_day, member_id, note, own_cents, total_cents, counted_on, set_at, set_by)
    select r.party, r.target, r.by_day, r.member, null, ${boughtBy('r.today')}, greatest(w.amount * 100, ${boughtBy('r.today')})::bigint, r.today, r.at, r.member from ${told} join value.wallet w on w.party_id = r.party`.execute(tx)
  await sql`
    insert into dialogue.share_point (party_id, day, target_bp, by_day, own_cents, total_cents, estimated, said_on)
    select party, day, target, by_day, own, greatest(total, own), estimated, said from (
      select r.party, d::date as day, r.target, r.by_day, ${boughtBy('d::date')} as own, (w.amount * 100)::bigint as total, r.estimated, r.day as said
      from ${told} join value.wallet w on w.party_id = r.party cross join lateral generate_series(r.day::timestamp, r.today::timestamp, interval '30 days') d) x`.execute(tx)
}
