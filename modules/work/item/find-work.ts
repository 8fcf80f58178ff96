import { type RawBuilder, sql } from 'kysely'
import { dayIn } from '#kernel/date.ts'
import type { QueryOf } from '#kernel/endpoint.ts'
import { cutPage, decodeCursor, type Page } from '#kernel/page.ts'
import { common, Refusal } from '#kernel/refusal.ts'
import type { Context } from '#platform/db/transaction.ts'
import { compile } from '#platform/filter/compile.ts'
import type { findWork as contract, WorkItem } from '../contract.ts'
import { itemFields } from './item-fields.ts'
import { readItems } from './read-items.ts'

type Query = QueryOf<typeof contract>

/** A page of items: open ones by due day, ended ones latest first. */
export async function findWork(context: Context, query: Query): Promise<Page<WorkItem>> {
  const open = query.state === 'open'
  const conditions = [open ? sql`item.outcome is null` : sql`item.outcome is not null`, viewed(context, query), due(context, query), after(query, open)]
  if (query.kind) conditions.push(sql`item.kind = ${query.kind}`)
  if (query.partyId) conditions.push(sql`item.party_id = any (parties.ids_of(${query.partyId}))`)
  if (query.filter) conditions.push(compile(query.filter, { fields: itemFields, now: context.now, today: dayIn(context.actor.zone, context.now) }).where)
  const order = open ? sql`item.due_on, item.id` : sql`item.ended_at desc, item.id desc`
  const rows = await readItems(context, sql`where ${sql.join(conditions, sql` and `)} order by ${order} limit ${sql.lit(query.limit + 1)}`)
  return cutPage(rows, query.limit, (row) => [open ? row.dueOn : row.endedAt, row.id])
}

function viewed({ actor }: Context, { view }: Query): RawBuilder<unknown> {
  if (view === 'all') return sql`true`
  if (view === 'mine') return sql`item.owner_id = ${actor.memberId}::bigint`
  return sql`item.created_by = ${actor.memberId}::bigint and item.owner_id <> ${actor.memberId}::bigint`
}

function due({ actor, now }: Context, { due: when }: Query): RawBuilder<unknown> {
  const today = sql`${dayIn(actor.zone, now)}::date`
  switch (when) {
    case undefined: return sql`true`
    case 'overdue': return sql`item.due_on < ${today}`
    case 'today': return sql`item.due_on = ${today}`
    case 'week': return sql`item.due_on > ${today} and item.due_on <= ${today} + 7`
    case 'later': return sql`item.due_on > ${today} + 7`
  }
}

function after({ cursor }: Query, open: boolean): RawBuilder<unknown> {
  if (!cursor) return sql`true`
  const [value, id] = decodeCursor(cursor) ?? []
  if (!value || Number.isNaN(Date.parse(value)) || !/^\d{1,18}$/.test(id ?? '')) throw new Refusal(common.invalid, {}, '/query/cursor')
  return open ? sql`(item.due_on, item.id) > (${value}::date, ${id}::bigint)` : sql`(item.ended_at, item.id) < (${value}::timestamptz, ${id}::bigint)`
}
