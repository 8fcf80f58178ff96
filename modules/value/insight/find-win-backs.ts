import { sql } from 'kysely'
import { winBack } from '#analytics/index.ts'
import { cutPage, type Page, type PageQuery } from '#kernel/page.ts'
import type { Context } from '#platform/db/transaction.ts'
import { readTerms } from '../purchase/terms.ts'
import type { WinBackRow } from './contract.ts'
import { after } from './find-below-zero.ts'
import { money, shownRun } from './visible.ts'
import { requireCosts } from './require-costs.ts'

/** Lost customers by what they would be worth after a return, and whether an attempt pays: p · SLTV above its cost. */
export async function findWinBacks({ tx, actor }: Context, query: PageQuery): Promise<Page<WinBackRow>> {
  requireCosts(actor)
  const [run, terms] = [await shownRun(tx), await readTerms(tx)]
  const { rows } = await sql<{ partyId: string; name: string; lastDay: string; alive: number | null; cents: string }>`
    select v.party_id::text as "partyId", p.name, v.last_day::text as "lastDay", v.p_alive as alive, v.sltv_cents::text as cents
    from value.party v join parties.party p on p.id = v.party_id and p.survivor_id is null and p.deleted_at is null
    where v.lost and v.sltv_cents is not null ${after(query.cursor, sql`v.sltv_cents`, sql`<`)} order by v.sltv_cents desc, v.party_id desc limit ${query.limit + 1}`.execute(tx)
  const page = cutPage(rows, query.limit, (r) => [r.cents, r.partyId])
  const chance = terms.winBack.rate ?? run?.ratios.returns ?? 0
  return { ...page, items: page.items.map(({ cents, ...row }) => ({ ...row, value: money(cents), ...judged(Number(cents), chance, terms.winBack.contact * 100) })) }
}

/** Whether an attempt pays; money in hundredths. */
export function judged(value: number, p: number, contact: number): Pick<WinBackRow, 'expected' | 'breakEven' | 'pays'> {
  const { net, breakEven, pays } = winBack({ p, value, contactCost: contact })
  return { expected: money(net), breakEven: Number.isFinite(breakEven) ? Math.min(1, breakEven) : null, pays }
}
