import { type RawBuilder, sql } from 'kysely'
import type { BodyOf, QueryOf } from '#kernel/endpoint.ts'
import { cutPage, decodeCursor, type Page } from '#kernel/page.ts'
import { common, Refusal } from '#kernel/refusal.ts'
import { audit } from '#platform/audit/record.ts'
import type { Context } from '#platform/db/transaction.ts'
import { requireAllowed } from '../change/assign-adviser.ts'
import { adviserRefusals as r, type changeRunRow as changeContract, type findRunRows as contract, type RunRow, type rowViews } from '../contract.ts'
import { rank } from '../fit/rank-advisers.ts'
import { requireState } from './decide-run.ts'

const views: Record<(typeof rowViews)[number], RawBuilder<unknown>> = {
  moved: sql`p.after_id is distinct from p.before_id`, stays: sql`p.after_id is not distinct from p.before_id`, nobody: sql`p.after_fit is null`, changed: sql`p.changed_by is not null`, all: sql`true`,
}

/** The parties of a proposal that the asker sees, in the order of their ids. */
export async function findRows(context: Context, id: string, { limit, cursor, view, afterId, beforeId }: QueryOf<typeof contract>): Promise<Page<RunRow>> {
  const after = cursor === undefined ? undefined : decodeCursor(cursor)?.[0]
  if (cursor !== undefined && !/^\d{1,18}$/.test(after ?? '')) throw new Refusal(common.invalid, {}, '/query/cursor')
  await requireState(context, id)
  const where = sql.join([views[view], afterId ? sql`p.after_id = ${afterId}` : sql`true`, beforeId ? sql`p.before_id = ${beforeId}` : sql`true`, after ? sql`p.party_id > ${after}::bigint` : sql`true`], sql` and `)
  const rows = await read(context, sql`p.run_id = ${id} and ${where} order by p.party_id limit ${sql.lit(limit + 1)}`)
  await audit(context, { action: 'read', object: 'adviser', id, detail: { run: id, view } })
  return cutPage(rows, limit, (row) => [row.party.id])
}

/** Gives one party of a proposal to somebody else, with the fit of the two, or writes down what is handed on. */
export async function changeRow(context: Context, { id, partyId }: { id: string; partyId: string }, { toId, note }: BodyOf<typeof changeContract>): Promise<RunRow> {
  const { tx, actor } = context
  await requireState(context, id, ['proposed'])
  if (toId) await requireAllowed(context, partyId, toId)
  const fit = toId ? (await rank(context, partyId, { of: [toId], together: true })).items[0]?.fit ?? null : null
  const { numAffectedRows } = await sql`
    update advisers.proposal p set ${toId === undefined ? sql`after_id = p.after_id` : sql`after_id = ${toId}::bigint, after_fit = ${fit}, changed_by = ${actor.memberId}`}, note = ${note === undefined ? sql`p.note` : sql`${note || null}`} where p.run_id = ${id} and p.party_id = ${partyId}`.execute(tx)
  if (!numAffectedRows) throw new Refusal(r['not-found'], { id: partyId })
  await audit(context, { action: 'update', object: 'adviser', id, detail: { run: id, partyId, toId } })
  return (await read(context, sql`p.run_id = ${id} and p.party_id = ${partyId}`))[0]!
}

async function read({ tx }: Context, where: RawBuilder<unknown>): Promise<RunRow[]> {
  const { rows } = await sql<RunRow>`
    select json_build_object('id', y.id::text, 'name', y.name) as party, case when b.id is not null then json_build_object('id', b.id::text, 'name', b.name) end as before, case when a.id is not null then json_build_object('id', a.id::text, 'name', a.name) end as after,
      p.before_fit::float8 as "beforeFit", p.after_fit::float8 as "afterFit", p.weight, p.changed_by is not null as changed, p.note, p.moved is true as moved
    from advisers.proposal p join parties.party y on y.id = p.party_id left join people.member_name b on b.id = p.before_id left join people.member_name a on a.id = p.after_id where ${where}`.execute(tx)
  return rows
}
