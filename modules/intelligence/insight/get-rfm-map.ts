import { sql } from 'kysely'
import { getSetting } from '#modules/firm/api.ts'
import type { Context } from '#platform/db/transaction.ts'
import type { RfmMap } from '../contract.ts'
import { hundredths } from './get-pyramid.ts'

/** Customers and their revenue by RFM cell, among the parties that the asker may see. */
export async function getRfmMap({ tx }: Context): Promise<RfmMap> {
  const { rows: [run] } = await sql<{ as_of: string; rule: string }>`select as_of::text, rule from intelligence.run order by id desc limit 1`.execute(tx)
  const { rows } = await sql<{ r: number; f: number; m: number; customers: number; value: string }>`
    select s.r, s.f, s.m, count(*)::int as customers, sum(s.revenue)::bigint::text as value
    from intelligence.standing s join parties.party p on p.id = s.party_id and p.survivor_id is null and p.deleted_at is null
    where s.r is not null group by 1, 2, 3 order by 1, 2, 3`.execute(tx)
  return {
    asOf: run?.as_of ?? null, rule: run?.rule ?? null, currency: await getSetting(tx, 'firm.currency'),
    n: rows.reduce((n, c) => n + c.customers, 0), cells: rows.map((c) => ({ ...c, value: hundredths(c.value) })),
  }
}
