import { sql } from 'kysely'
import type { QueryOf } from '#kernel/endpoint.ts'
import { cutPage, decodeCursor, type Page } from '#kernel/page.ts'
import { common, Refusal } from '#kernel/refusal.ts'
import { getSetting } from '#modules/firm/api.ts'
import { audit } from '#platform/audit/record.ts'
import type { Context } from '#platform/db/transaction.ts'
import type { findStatements as contract, Statement } from './contract.ts'

/** A page of statements of one month, the latest first: those behind a mark of the officer's chart. */
export async function findStatements(context: Context, { month, state, limit, cursor }: QueryOf<typeof contract>): Promise<Page<Statement>> {
  const { tx } = context
  const [before] = cursor ? decodeCursor(cursor) ?? [] : ['9223372036854775807']
  if (!/^\d{1,19}$/.test(before ?? '')) throw new Refusal(common.invalid, {}, '/query/cursor')
  const zone = await getSetting(tx, 'firm.zone')
  const from = sql`(${`${month}-01`}::date at time zone ${zone})`
  const { rows } = await sql<Statement>`
    select e.id::text, json_build_object('id', p.id::text, 'name', p.name) as party, u.label as purpose, e.channel, e.state, e.source, to_json(e.at at time zone 'UTC')#>>'{}' || 'Z' as at
    from consent.entry e join parties.party a on a.id = e.party_id join parties.party p on p.id = coalesce(a.survivor_id, a.id) join consent.purpose u on u.key = e.purpose
    where e.id < ${before}::bigint and e.at >= ${from} and e.at < (${`${month}-01`}::date + interval '1 month') at time zone ${zone} and (${state ?? null}::text is null or e.state = ${state ?? null}) order by e.id desc limit ${sql.lit(limit + 1)}`.execute(tx)
  await audit(context, { action: 'read', object: 'consent', detail: { month, state } })
  return cutPage(rows, limit, (row) => [row.id])
}
