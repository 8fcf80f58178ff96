import { type RawBuilder, sql } from 'kysely'
import type { QueryOf, ReplyOf } from '#kernel/endpoint.ts'
import { cutPage, decodeCursor, type Page } from '#kernel/page.ts'
import { common, Refusal } from '#kernel/refusal.ts'
import { audit } from '#platform/audit/record.ts'
import type { Context } from '#platform/db/transaction.ts'
import { type ConversationRow, type countConversations as countContract, type findConversations as contract, inboxRefusals, type View } from '../contract.ts'

const instant = (column: string): RawBuilder<unknown> => sql`to_json(${sql.ref(column)} at time zone 'UTC')#>>'{}' || 'Z'`

const rowColumns = (member: string | null): RawBuilder<unknown> => sql`
  c.id::text, json_build_object('id', p.id::text, 'name', coalesce(p.name, (select t.name from messaging.chat t where c.channel = 'chat' and t.key = substr(c.sender, 6)), (select w.name from messaging.social_word w where c.channel like 'social-%' and w.identity = c.sender order by w.inbound_id desc limit 1), c.sender), 'sender', c.sender) as party,
  case when m.id is not null then json_build_object('id', m.id::text, 'name', m.name) end as assignee, c.state, ${instant('c.snoozed_until')} as "snoozedUntil", c.last_channel as channel, ${instant('c.last_at')} as "lastAt", c.last_in as incoming, c.preview,
  ${instant('c.waiting_since')} as "waitingSince", coalesce(c.last_in_at > s.at, c.last_in_at is not null) as unread
  from inbox.conversation c left join parties.party p on p.id = c.party_id left join people.member_name m on m.id = c.assignee_id left join inbox.seen s on s.conversation_id = c.id and s.member_id = ${member}::bigint`

/** What a view holds, in the words of the index that it walks along. */
const within = (view: View, member: string | null): RawBuilder<unknown> => ({
  mine: sql`c.state = 'open' and c.folded_into is null and c.assignee_id = ${member}::bigint and c.snoozed_until is null`,
  unassigned: sql`c.state = 'open' and c.snoozed_until is null and c.folded_into is null and c.assignee_id is null`,
  open: sql`c.state = 'open' and c.snoozed_until is null and c.folded_into is null`,
  snoozed: sql`c.snoozed_until is not null and c.folded_into is null`,
  done: sql`c.state = 'done' and c.folded_into is null`,
})[view]

/** The query of a page of a view: for the list, and for the test of its plan. */
export function listSql(view: View, member: string | null, limit: number, from: { at: string; id: string } | null): RawBuilder<ConversationRow> {
  if (view === 'snoozed') return sql<ConversationRow>`select ${rowColumns(member)} where ${within(view, member)} ${from ? sql`and (c.snoozed_until, c.id) > (${from.at}::timestamptz, ${from.id}::bigint)` : sql``} order by c.snoozed_until, c.id limit ${sql.lit(limit)}`
  return sql<ConversationRow>`select ${rowColumns(member)} where ${within(view, member)} ${from ? sql`and (c.last_at, c.id) < (${from.at}::timestamptz, ${from.id}::bigint)` : sql``} order by c.last_at desc, c.id desc limit ${sql.lit(limit)}`
}

/** A page of a view; put off are those that come back first. */
export async function findConversations(context: Context, { view, limit, cursor }: QueryOf<typeof contract>): Promise<Page<ConversationRow>> {
  const from = cursor === undefined ? null : decodeCursor(cursor)
  if (cursor !== undefined && (Number.isNaN(Date.parse(from?.[0] ?? '')) || !/^\d{1,18}$/.test(from?.[1] ?? ''))) throw new Refusal(common.invalid, {}, '/query/cursor')
  const { rows } = await listSql(view, context.actor.memberId, limit + 1, from && { at: from[0]!, id: from[1]! }).execute(context.tx)
  await audit(context, { action: 'read', object: 'conversation' })
  return cutPage(rows, limit, (row) => [view === 'snoozed' ? row.snoozedUntil : row.lastAt, row.id])
}

/** One conversation as the list shows it; what may not be seen does not exist. One that was folded answers with the one it is in. */
export async function readConversation({ tx, actor }: Context, id: string): Promise<ConversationRow> {
  const { rows: [found] } = await sql<ConversationRow>`select ${rowColumns(actor.memberId)} where c.id = (select coalesce(f.folded_into, f.id) from inbox.conversation f where f.id = ${id})`.execute(tx)
  if (!found) throw new Refusal(inboxRefusals['not-found'], { id })
  return found
}

const MOST_COUNTED = 100

/** How many there are, up to a hundred: enough to know that there is much to do. */
export async function countConversations({ tx, actor: { memberId } }: Context): Promise<ReplyOf<typeof countContract>> {
  const count = (view: View, more: RawBuilder<unknown> = sql``): RawBuilder<unknown> => sql`(select count(*)::int from (select from inbox.conversation c where ${within(view, memberId)} ${more} limit ${sql.lit(MOST_COUNTED)}) x)`
  const { rows: [counted] } = await sql<ReplyOf<typeof countContract>>`select ${count('mine')} as mine, ${count('unassigned')} as unassigned, ${count('open')} as open, ${count('open', sql`and c.waiting_since is not null and (c.assignee_id is null or c.assignee_id = ${memberId}::bigint)`)} as waiting`.execute(tx)
  return counted!
}
