import type pg from 'pg'
import { load } from './load.ts'

/** Of so many parties at most there is a conversation; each has four words of theirs and one of ours. */
export const CONVERSATIONS = 200_000
const UNKNOWN = 20_000

/** A million messages with their conversations, one in fifty open; only where there are none yet. A conversation's number is its party's. */
export async function loadInbox(pool: pg.Pool, parties: number): Promise<void> {
  const { rows: [there] } = await pool.query<{ n: number }>('select count(*)::int as n from (select from inbox.conversation limit 100) c')
  if (there!.n) return
  const known = Math.min(parties, CONVERSATIONS)
  await load(pool, async (client) => {
    const { rows: [content] } = await client.query<{ id: string }>("insert into messaging.content (channel, purpose, body, created_at) values ('email', 'service', '周六上午十点有课，欢迎来试听。', now()) returning id")
    await client.query(`insert into messaging.inbound (channel, provider_key, party_id, sender, subject, text, at, received_at)
      select (array['email', 'wechat', 'sms', 'chat'])[1 + p.id % 4], 'bench ' || p.id || ' ' || k, p.id, 'p' || p.id || '@example.com', '课程', '请问周六还有位置吗？想带一位朋友一起来。', now() - (p.id % 600 + k) * interval '1 hour', now()
      from parties.party p cross join generate_series(1, 4) k where p.id <= ${known}`)
    await client.query(`insert into messaging.inbound (channel, provider_key, sender, subject, text, at, received_at) select 'email', 'bench unknown ' || n, 'u' || n || '@example.com', '合作', '您好，想了解一下。', now() - n % 600 * interval '1 hour', now() from generate_series(1, ${UNKNOWN}) n`)
    await client.query(`insert into messaging.message (step, party_id, channel, purpose, content_id, address, state, due_at, handed_at, ended_at, created_at)
      select 'bench/inbox', p.id, 'email', 'service', $1, 'p' || p.id || '@example.com', 'sent', now(), now() - p.id % 600 * interval '1 hour', now() - p.id % 600 * interval '1 hour', now() - p.id % 600 * interval '1 hour' from parties.party p where p.id <= ${known}`, [content!.id])
    await client.query(`insert into inbox.conversation (id, party_id, unit_id, owner_id, assignee_id, state, last_at, last_in_at, last_channel, last_in, preview, waiting_since)
      select p.id, p.id, p.unit_id, p.owner_id, case when p.id % 3 > 0 then p.owner_id end, case when p.id % 50 = 0 then 'open' else 'done' end, now() - p.id % 600 * interval '1 hour' - p.id * interval '1 millisecond', now(), 'email', p.id % 2 = 0, '请问周六还有位置吗？', case when p.id % 50 = 0 then now() end
      from parties.party p where p.id <= ${known}`)
    await client.query(`insert into inbox.conversation (id, channel, sender, last_at, last_in_at, last_channel, last_in, preview) select ${CONVERSATIONS} + n, 'email', 'u' || n || '@example.com', now() - n * interval '1 minute', now(), 'email', true, '您好，想了解一下。' from generate_series(1, ${UNKNOWN}) n`)
    await client.query(`select setval(pg_get_serial_sequence('inbox.conversation', 'id'), ${CONVERSATIONS + UNKNOWN})`)
  })
  await pool.query('vacuum (analyze) messaging.inbound, messaging.message, inbox.conversation')
}
