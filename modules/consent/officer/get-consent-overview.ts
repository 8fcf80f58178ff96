import { sql } from 'kysely'
import { dayIn } from '#kernel/date.ts'
import { getSetting } from '#modules/firm/api.ts'
import type { Context } from '#platform/db/transaction.ts'
import type { ConsentOverview } from './contract.ts'

/** Statements of the last twelve months as they were made, what awaits its second yes, who is not to be reached, and requests with their deadlines. */
export async function getConsentOverview({ tx, now }: Context): Promise<ConsentOverview> {
  const zone = await getSetting(tx, 'firm.zone')
  const asOf = dayIn(zone, now)
  const since = sql`(date_trunc('month', ${asOf}::date) - interval '11 months') at time zone ${zone}`
  const { rows: months } = await sql<ConsentOverview['months'][number]>`
    select to_char(m, 'YYYY-MM') as month, count(e.id) filter (where e.state = 'granted')::int as granted, count(e.id) filter (where e.state = 'denied')::int as denied, count(e.id) filter (where e.state = 'withdrawn')::int as withdrawn, count(e.id) filter (where e.state = 'expired')::int as expired
    from generate_series(date_trunc('month', ${asOf}::date) - interval '11 months', date_trunc('month', ${asOf}::date), interval '1 month') m
    left join consent.entry e on e.at >= ${since} and date_trunc('month', e.at at time zone ${zone}) = m group by m order by m`.execute(tx)
  const { rows: purposes } = await sql<ConsentOverview['purposes'][number]>`
    select p.key, p.label, count(e.id) filter (where e.state = 'granted')::int as granted, count(e.id) filter (where e.state in ('denied', 'withdrawn'))::int as refused
    from consent.purpose p left join consent.entry e on e.purpose = p.key and e.at >= ${since} where p.active group by p.key order by p.position, p.key`.execute(tx)
  const { rows: [counts] } = await sql<{ pending: number; suppressed: number; open: number; overdue: number }>`
    select (select count(*)::int from consent.confirmation where answer is null and expires_at > ${now}) as pending, (select count(*)::int from consent.suppression where lifted_at is null) as suppressed,
      (select count(*)::int from consent.request where done_at is null) as open, (select count(*)::int from consent.request where done_at is null and due_on < ${asOf}::date) as overdue`.execute(tx)
  const { pending, suppressed, open, overdue } = counts!
  return { asOf, months, purposes, pending, suppressed, requests: { open, overdue } }
}
