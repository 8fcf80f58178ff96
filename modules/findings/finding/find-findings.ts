import { type RawBuilder, sql } from 'kysely'
import type { QueryOf, ReplyOf } from '#kernel/endpoint.ts'
import { cutPage, decodeCursor, type Page } from '#kernel/page.ts'
import { common, Refusal } from '#kernel/refusal.ts'
import type { Context } from '#platform/db/transaction.ts'
import type { countFindings as countContract, Finding, findFindings as contract } from '../contract.ts'
import { firmDay, readFindings } from './read-findings.ts'

type Query = QueryOf<typeof contract>

/** A page of findings, the latest changed first; archived ones only where asked for. */
export async function findFindings(context: Context, query: Query): Promise<Page<Finding>> {
  const conditions = [query.state === 'archived' ? sql`f.archived` : sql`not f.archived`, after(query)]
  if (query.state && query.state !== 'archived') conditions.push(sql`f.state = ${query.state}`)
  if (query.layer) conditions.push(sql`f.layer = ${query.layer}`)
  if (query.mine === 'true') conditions.push(sql`f.owner_id = ${context.actor.memberId}::bigint`)
  if (query.due === 'true') conditions.push(sql`f.review_on <= ${await firmDay(context)}::date`)
  if (query.object && query.ref) conditions.push(sql`exists (select from findings.link l where l.finding_id = f.id and l.object = ${query.object} and l.ref = ${query.ref})`)
  const rows = await readFindings(context, sql`where ${sql.join(conditions, sql` and `)} order by f.updated_at desc, f.id desc limit ${sql.lit(query.limit + 1)}`)
  return cutPage(rows, query.limit, (row) => [row.updatedAt, row.id])
}

function after({ cursor }: Query): RawBuilder<unknown> {
  if (!cursor) return sql`true`
  const [at, id] = decodeCursor(cursor) ?? []
  if (!at || Number.isNaN(Date.parse(at)) || !/^\d{1,18}$/.test(id ?? '')) throw new Refusal(common.invalid, {}, '/query/cursor')
  return sql`(f.updated_at, f.id) < (${at}::timestamptz, ${id}::bigint)`
}

/** How many findings stand how, among those that the asker may see. */
export async function countFindings(context: Context): Promise<ReplyOf<typeof countContract>> {
  const { rows: [counted] } = await sql<ReplyOf<typeof countContract>>`
    select count(*) filter (where not archived and state = 'holds')::int as holds, count(*) filter (where not archived and state = 'no-longer')::int as "noLonger", count(*) filter (where not archived and state = 'unchecked')::int as unchecked,
      count(*) filter (where archived)::int as archived, count(*) filter (where not archived and review_on <= ${await firmDay(context)}::date)::int as due, count(*) filter (where not archived and created_at > ${context.now}::timestamptz - interval '7 days')::int as fresh
    from findings.finding`.execute(context.tx)
  return counted!
}
