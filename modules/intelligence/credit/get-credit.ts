import { sql } from 'kysely'
import { dayIn, dayNumber } from '#kernel/date.ts'
import { fromUnits, toUnits } from '#kernel/money.ts'
import { Refusal } from '#kernel/refusal.ts'
import { getSetting } from '#modules/firm/api.ts'
import { fieldLevel } from '#platform/access/actor.ts'
import type { Context } from '#platform/db/transaction.ts'
import { intelligenceRefusals } from '../contract.ts'
import { type Credit, creditRefusals } from './contract.ts'
import { LIMIT, TERMS } from './credit-sql.ts'

interface Row { id: string; unpaid: string; overdue: string; since: string | null; limit_cents: string | null; rating: string | null; terms: number; own: boolean; hold: Credit['hold']; reason: Credit['reason']; note: string | null; version: number | null }

const cents = (text: string): string => fromUnits(BigInt(text) * 100n)

/** What a party owes today, read from its orders, against its limit and terms. With a further order it warns of what that would do. */
export async function getCredit(context: Context, id: string, order?: string): Promise<Credit> {
  const { tx, actor, now } = context
  if (['hidden', 'masked'].includes(fieldLevel(actor, 'party.credit'))) throw new Refusal(creditRefusals['credit-closed'], {})
  const today = dayIn(await getSetting(tx, 'firm.zone'), now)
  const due = sql`round(100 * (o.amount + case when o.tax_included then 0 else coalesce(o.tax, 0) end - o.paid) * o.rate)`
  const { rows: [row] } = await sql<Row>`
    select p.id::text, coalesce(sum(${due}), 0)::bigint::text as unpaid, coalesce(sum(${due}) filter (where o.ordered_day < ${today}::date - ${TERMS}), 0)::bigint::text as overdue, min(o.ordered_day)::text as since,
      ${LIMIT}::text as limit_cents, p.credit_rating as rating, ${TERMS} as terms, credit.terms_days is not null as own, coalesce(credit.hold, 'none') as hold, credit.reason, credit.note, credit.version
    from parties.party p left join intelligence.credit credit on credit.party_id = p.id
    left join orders.sales_order o on o.buyer_id in (select p.id union all select a.id from parties.party a where a.survivor_id = p.id) and o.status = 'placed' and o.kind = 'order' and o.amount + case when o.tax_included then 0 else coalesce(o.tax, 0) end > o.paid
    where p.id = (select coalesce(a.survivor_id, a.id) from parties.party a where a.id = ${id}) group by p.id, credit.party_id`.execute(tx)
  if (!row) throw new Refusal(intelligenceRefusals['no-standing'], { id })
  const room = row.limit_cents === null ? null : BigInt(row.limit_cents) - BigInt(row.unpaid)
  const asked = order ? toUnits(order) / 100n : 0n
  const overdueDays = row.since ? Math.max(0, dayNumber(today) - dayNumber(row.since) - row.terms) : 0
  return {
    partyId: row.id, currency: await getSetting(tx, 'firm.currency'), unpaid: cents(row.unpaid), unpaidSince: row.since, overdue: cents(row.overdue), overdueDays,
    limit: row.limit_cents === null ? null : cents(row.limit_cents), room: room === null ? null : fromUnits(room * 100n), rating: row.rating, termsDays: row.terms, ownTerms: row.own, hold: row.hold, reason: row.reason, note: row.note, version: row.version,
    warnings: [...(row.hold === 'none' ? [] : [row.hold]), ...(room !== null && asked > room ? ['over-limit' as const] : []), ...(BigInt(row.overdue) > 0n ? ['overdue' as const] : [])],
  }
}
