import { sql } from 'kysely'
import { dayIn, dayNumber } from '#kernel/date.ts'
import type { QueryOf, ReplyOf } from '#kernel/endpoint.ts'
import { fromUnits } from '#kernel/money.ts'
import { cutPage, decodeCursor } from '#kernel/page.ts'
import { common, Refusal } from '#kernel/refusal.ts'
import { getSetting } from '#modules/firm/api.ts'
import { fieldLevel } from '#platform/access/actor.ts'
import type { Context } from '#platform/db/transaction.ts'
import type { findCreditRisks as contract } from './contract.ts'
import { LIMIT, TERMS } from './credit-sql.ts'

type Reply = ReplyOf<typeof contract>
interface Row { id: string; name: string; cents: string; since: string; terms: number; limit_cents: string | null; rating: string | null; hold: Reply['items'][number]['hold'] }

const money = (cents: string): string => fromUnits(BigInt(cents) * 100n)
const source = sql`intelligence.standing s join parties.party p on p.id = s.party_id and p.survivor_id is null and p.deleted_at is null left join intelligence.credit credit on credit.party_id = s.party_id where s.unpaid > 0`

/** Parties that owe the firm, the most first: along an index of those alone. Limits and ratings are left out for whom they are hidden. */
export async function findCreditRisks({ tx, actor, now }: Context, { which, limit, cursor }: QueryOf<typeof contract>): Promise<Reply> {
  const today = dayIn(await getSetting(tx, 'firm.zone'), now)
  const closed = ['hidden', 'masked'].includes(fieldLevel(actor, 'party.credit'))
  const overdue = sql`s.unpaid_day < ${today}::date - ${TERMS}`
  const over = closed ? sql`false` : sql`s.unpaid > ${LIMIT}`
  const [cents, id] = cursor ? decodeCursor(cursor) ?? [] : []
  if (cursor && !(/^\d{1,18}$/.test(cents ?? '') && /^\d{1,18}$/.test(id ?? ''))) throw new Refusal(common.invalid, {}, '/query/cursor')
  const { rows } = await sql<Row>`
    select s.party_id::text as id, p.name, s.unpaid::text as cents, s.unpaid_day::text as since, ${TERMS} as terms, ${closed ? sql`null` : sql`${LIMIT}::text`} as limit_cents, ${closed ? sql`null` : sql`p.credit_rating`} as rating, ${closed ? sql`'none'` : sql`coalesce(credit.hold, 'none')`} as hold
    from ${source} and ${which === 'overdue' ? overdue : which === 'over-limit' ? over : sql`true`} and ${cursor ? sql`(s.unpaid, s.party_id) < (${cents}::bigint, ${id}::bigint)` : sql`true`}
    order by s.unpaid desc, s.party_id desc limit ${limit + 1}`.execute(tx)
  const page = cutPage(rows, limit, (r) => [r.cents, r.id])
  const { rows: [sum] } = cursor ? { rows: [] } : await sql<{ parties: number; cents: string; late: number; over: number; held: number }>`
    select count(*)::int as parties, coalesce(sum(s.unpaid), 0)::bigint::text as cents, count(*) filter (where ${overdue})::int as late, count(*) filter (where ${over})::int as over, count(*) filter (where credit.hold <> 'none')::int as held from ${source}`.execute(tx)
  return {
    items: page.items.map((r) => ({ party: { id: r.id, name: r.name }, unpaid: money(r.cents), unpaidSince: r.since, overdueDays: Math.max(0, dayNumber(today) - dayNumber(r.since) - r.terms), limit: r.limit_cents === null ? null : money(r.limit_cents), rating: r.rating, hold: r.hold })),
    ...(page.next && { next: page.next }), currency: await getSetting(tx, 'firm.currency'), ...(sum && { totals: { parties: sum.parties, unpaid: money(sum.cents), overdueParties: sum.late, overLimit: sum.over, held: closed ? 0 : sum.held } }),
  }
}
