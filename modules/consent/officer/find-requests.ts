import { sql } from 'kysely'
import { dayIn } from '#kernel/date.ts'
import type { QueryOf } from '#kernel/endpoint.ts'
import { cutPage, decodeCursor, type Page } from '#kernel/page.ts'
import { common, Refusal } from '#kernel/refusal.ts'
import { getSetting } from '#modules/firm/api.ts'
import { audit } from '#platform/audit/record.ts'
import type { Context } from '#platform/db/transaction.ts'
import { type findRequests as contract, officerRefusals, type PrivacyRequest } from './contract.ts'

/** A page of requests: open ones by their deadline, ended ones the latest first. */
export async function findRequests({ tx, now }: Context, { state, limit, cursor }: QueryOf<typeof contract>): Promise<Page<PrivacyRequest>> {
  const open = state === 'open'
  const [day, id] = cursor ? decodeCursor(cursor) ?? [] : [open ? '0001-01-01' : '9999-12-31', open ? '0' : '999999999999999999']
  if (!day || Number.isNaN(Date.parse(day)) || !/^\d{1,18}$/.test(id ?? '')) throw new Refusal(common.invalid, {}, '/query/cursor')
  const today = dayIn(await getSetting(tx, 'firm.zone'), now)
  const { rows } = await sql<PrivacyRequest>`
    select q.id::text, json_build_object('id', p.id::text, 'name', p.name) as party, q.kind, q.note, to_json(q.asked_at at time zone 'UTC')#>>'{}' || 'Z' as "askedAt", q.due_on::text as "dueOn", q.due_on - ${today}::date as "daysLeft", q.source, q.outcome,
      to_json(q.done_at at time zone 'UTC')#>>'{}' || 'Z' as "doneAt", m.name as by, q.because
    from consent.request q join parties.party a on a.id = q.party_id join parties.party p on p.id = coalesce(a.survivor_id, a.id) left join people.member_name m on m.id = q.done_by
    where ${open ? sql`q.done_at is null and (q.due_on, q.id) > (${day}::date, ${id}::bigint) order by q.due_on, q.id` : sql`q.done_at is not null and (q.done_at::date, q.id) < (${day}::date, ${id}::bigint) order by q.done_at::date desc, q.id desc`} limit ${sql.lit(limit + 1)}`.execute(tx)
  return cutPage(rows, limit, (row) => [open ? row.dueOn : row.doneAt!.slice(0, 10), row.id])
}

/** Ends a request, with what was done. */
export async function answerRequest(context: Context, id: string, { outcome, because }: { outcome: 'done' | 'refused'; because?: string | undefined }): Promise<void> {
  const { tx, actor, now } = context
  const { rows: [ended] } = await sql<{ party_id: string }>`update consent.request set outcome = ${outcome}, because = ${because ?? null}, done_at = ${now}, done_by = ${actor.memberId} where id = ${id} and done_at is null returning party_id::text`.execute(tx)
  if (!ended) throw new Refusal(officerRefusals['request-not-found'], { id })
  await audit(context, { action: 'answer', object: 'consent', id: ended.party_id, detail: { request: id, outcome } })
}
