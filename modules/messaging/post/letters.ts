import { sql } from 'kysely'
import type { QueryOf } from '#kernel/endpoint.ts'
import { cutPage, decodeCursor, type Page } from '#kernel/page.ts'
import { common, Refusal } from '#kernel/refusal.ts'
import { system } from '#platform/access/actor.ts'
import { audit } from '#platform/audit/record.ts'
import type { Db } from '#platform/db/tables.ts'
import { type Context, inTransaction } from '#platform/db/transaction.ts'
import type { Sender } from '../channel/sender.ts'
import { endGiven } from '../given/end-given.ts'
import { noteDelivery } from '../notice/note-delivery.ts'
import type { findLetters as contract, Letter, ReturnReason } from './contract.ts'

/** Letters wait for whoever prints and posts them. */
export const openPost = (): Sender => ({ width: 64, send: () => Promise.resolve({ kind: 'given', reference: null }), close: () => Promise.resolve() })

/** A page of letters: to be posted, the oldest first; or posted, the latest first. */
export async function findLetters(context: Context, { posted, cursor, limit }: QueryOf<typeof contract>): Promise<Page<Letter>> {
  const [from] = cursor === undefined ? [posted ? '9223372036854775807' : '0'] : decodeCursor(cursor) ?? []
  if (!/^\d{1,19}$/.test(from ?? '')) throw new Refusal(common.invalid, {}, '/query/cursor')
  const { rows } = await sql<Letter>`
    select m.id::text, json_build_object('id', p.id::text, 'name', p.name) as party, m.address, c.subject, to_json(m.handed_at at time zone 'UTC')#>>'{}' || 'Z' as "givenAt", to_json(m.ended_at at time zone 'UTC')#>>'{}' || 'Z' as "postedAt",
      (select to_json(n.at at time zone 'UTC')#>>'{}' || 'Z' from messaging.notice n where n.message_id = m.id and n.kind = 'bounced' limit 1) as "returnedAt"
    from messaging.message m join messaging.content c on c.id = m.content_id join parties.party p on p.id = m.party_id
    where m.channel = 'post' and m.address is not null and ${posted ? sql`m.state = 'sent' and m.id < ${from}::bigint order by m.id desc` : sql`m.state = 'given' and m.id > ${from}::bigint order by m.id`} limit ${sql.lit(limit + 1)}`.execute(context.tx)
  await audit(context, { action: 'read', object: 'message' })
  return cutPage(rows, limit, (row) => [row.id])
}

/** They are in the letter box. */
export async function postLetters(context: Context, ids: readonly string[]): Promise<{ posted: number }> {
  const posted = await endGiven(context, ids, 'sent')
  await audit(context, { action: 'post', object: 'message', detail: { letters: posted } })
  return { posted }
}

/** They came back: the address is of no use, and nothing more is posted there. Whoever says so needs to see the letters; what follows is done by the system. */
export async function returnLetters({ db, actor, now }: { db: Db; actor: Context['actor']; now: Date }, ids: readonly string[], reason: ReturnReason): Promise<{ returned: number }> {
  const seen = await inTransaction(db, actor, async (context) => {
    const { rows } = await sql<{ id: string }>`select m.id::text from messaging.message m join parties.party p on p.id = m.party_id where m.id = any (${`{${ids.join(',')}}`}::bigint[]) and m.channel = 'post' and m.state = 'sent' and m.address is not null`.execute(context.tx)
    await audit(context, { action: 'return', object: 'message', detail: { letters: rows.length, reason } })
    return rows.map((r) => r.id)
  }, now)
  const returned = await inTransaction(db, system('messaging'), (context) => noteDelivery(context, seen.map((messageId) => ({ messageId, kind: 'bounced', at: now, reason: `post ${reason}` }))), now)
  return { returned }
}
