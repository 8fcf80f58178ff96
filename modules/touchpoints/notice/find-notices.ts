import { sql } from 'kysely'
import type { QueryOf } from '#kernel/endpoint.ts'
import { cutPage, decodeCursor, type Page } from '#kernel/page.ts'
import { common, Refusal } from '#kernel/refusal.ts'
import type { Context } from '#platform/db/transaction.ts'
import type { findNotices as contract, Notice } from '../contract.ts'

/** One's own notices, newest first. The text and the party show only where they may be seen. */
export async function findNotices({ tx, actor }: Context, query: QueryOf<typeof contract>): Promise<Page<Notice> & { unread: number }> {
  const [before] = query.cursor ? decodeCursor(query.cursor) ?? [] : ['9223372036854775807']
  if (!/^\d+$/.test(before ?? '')) throw new Refusal(common.invalid, {}, '/query/cursor')
  const { rows } = await sql<Notice>`
    select n.id::text, n.reason, to_json(n.at at time zone 'UTC')#>>'{}' || 'Z' as at, to_json(n.read_at at time zone 'UTC')#>>'{}' || 'Z' as "readAt",
      case when m.id is not null then json_build_object('id', m.id::text, 'name', m.name) end as by, case when p.id is not null then json_build_object('id', p.id::text, 'name', p.name) end as party,
      (select t.text from touchpoints.touchpoint t where t.id = n.touchpoint_id) as text, n.touchpoint_id::text as "touchpointId", case when n.ref_id is not null then json_build_object('object', n.ref_object, 'id', n.ref_id::text) end as ref
    from touchpoints.notice n left join people.member_name m on m.id = n.by_id left join parties.party p on p.id = n.party_id
    where n.member_id = ${actor.memberId} and n.id < ${before}::bigint ${query.unread === 'true' ? sql`and n.read_at is null` : sql``} order by n.id desc limit ${query.limit + 1}`.execute(tx)
  const { rows: [count] } = await sql<{ unread: number }>`select count(*)::int as unread from touchpoints.notice where member_id = ${actor.memberId} and read_at is null`.execute(tx)
  return { ...cutPage(rows, query.limit, (notice) => [notice.id]), unread: count!.unread }
}
