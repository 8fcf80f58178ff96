import { sql } from 'kysely'
import type { QueryOf } from '#kernel/endpoint.ts'
import { cutPage, decodeCursor, type Page } from '#kernel/page.ts'
import { common, Refusal } from '#kernel/refusal.ts'
import type { Context } from '#platform/db/transaction.ts'
import type { findUtterances as contract, Utterance } from '../contract.ts'
import { partyIds } from './get-conversation.ts'
import { readConversation } from './read-conversations.ts'

/** What was said and noted, the latest first: what came in, what went out by whoever or whatever asked for it, and colleagues' notes. */
export async function findUtterances(context: Context, id: string, { limit, cursor }: QueryOf<typeof contract>): Promise<Page<Utterance>> {
  const row = await readConversation(context, id)
  const from = cursor === undefined ? null : decodeCursor(cursor)
  if (cursor !== undefined && (Number.isNaN(Date.parse(from?.[0] ?? '')) || !/^[ion]\d{1,18}$/.test(from?.[1] ?? ''))) throw new Refusal(common.invalid, {}, '/query/cursor')
  const known = row.party.id !== null
  const ids = known ? partyIds(row) : sql`'{}'::bigint[]`
  const most = sql.lit(limit + 1)
  const before = (key: string) => (from ? sql`where (u.at, u.key) < (${from[0]}::timestamptz, ${from[1]})` : sql`where ${key !== ''}`)
  const { rows } = await sql<Utterance>`
    select u.key, u.kind, to_json(u.at at time zone 'UTC')#>>'{}' || 'Z' as at, u.channel, case when b.id is not null then json_build_object('id', b.id::text, 'name', b.name) end as by, u.subject, u.text, u.state, u.reason, u.automatic,
      case u.kind when 'in' then coalesce((select json_agg(json_build_object('id', f.id::text, 'inboundId', f.inbound_id::text, 'name', f.name, 'size', f.size) order by f.id) from messaging.inbound_file f where f.inbound_id = substr(u.key, 2)::bigint), '[]') else '[]' end as files,
      case when u.kind = 'in' and u.channel like 'social-%' then (select json_build_object('inboundId', w.inbound_id::text, 'account', a.name, 'network', a.network, 'public', w.place = 'public', 'url', w.url, 'hidden', w.hidden_at is not null, 'gone', w.gone_at is not null) from messaging.social_word w join messaging.social_account a on a.id = w.account_id where w.inbound_id = substr(u.key, 2)::bigint) end as social
    from (
      (select * from (select 'i' || i.id as key, 'in' as kind, i.at, i.channel, null::bigint as by, i.subject, i.text, null as state, null as reason, i.automatic from messaging.inbound i where ${known ? sql`i.party_id = any (${ids})` : sql`i.party_id is null and i.channel = ${row.channel} and i.sender = ${row.party.sender}`}) u ${before('i')} order by u.at desc, u.key desc limit ${most})
      union all (select * from (select 'o' || m.id, 'out', coalesce(m.ended_at, m.created_at) as at, m.channel, m.created_by, c.subject, c.body, m.state, m.reason, false from messaging.message m join messaging.content c on c.id = m.content_id where m.party_id = any (${ids}) and m.state not in ('withheld', 'cancelled')) u (key, kind, at, channel, by, subject, text, state, reason, automatic) ${before('o')} order by u.at desc, u.key desc limit ${most})
      union all (select * from (select 'n' || n.id, 'note', n.at, null, n.by, null, n.text, null, null, false from inbox.note n where n.conversation_id in (select c.id from inbox.conversation c where c.id = ${row.id} or c.folded_into = ${row.id})) u (key, kind, at, channel, by, subject, text, state, reason, automatic) ${before('n')} order by u.at desc, u.key desc limit ${most})
    ) u left join people.member_name b on b.id = u.by order by u.at desc, u.key desc limit ${most}`.execute(context.tx)
  return cutPage(rows, limit, (u) => [u.at, u.key])
}
