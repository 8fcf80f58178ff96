import { type RawBuilder, sql } from 'kysely'
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
import type { findLetters as contract, Letter, LetterRun, ReturnReason } from './contract.ts'

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

/** What was written to many at once and waits, the latest first. */
export async function findLetterRuns(context: Context): Promise<{ runs: LetterRun[] }> {
  const { rows: runs } = await sql<LetterRun>`
    select m.step, (array_agg(c.subject order by m.id))[1] as subject, count(*)::int as letters, max(m.id)::text as "upTo", to_json(min(m.handed_at) at time zone 'UTC')#>>'{}' || 'Z' as "givenAt"
    from messaging.message m join messaging.content c on c.id = m.content_id join parties.party p on p.id = m.party_id where m.channel = 'post' and m.state = 'given' and m.address is not null
    group by m.step having count(*) > 1 order by max(m.id) desc limit 20`.execute(context.tx)
  await audit(context, { action: 'read', object: 'message' })
  return { runs }
}

/** Letters one by one, or those of a run that still wait. */
export type ChosenLetters = { ids: readonly string[] } | { step: string; upTo: string }

/** SQL for the letters that are meant, where `m` is the message. */
export const areChosen = (which: ChosenLetters): RawBuilder<unknown> =>
  'ids' in which ? sql`m.id = any (${`{${which.ids.join(',')}}`}::bigint[])` : sql`m.step = ${which.step} and m.id <= ${which.upTo}::bigint and m.state = 'given'`

/** So many are said to be posted in one go. */
const GO = 500

/** They are in the letter box. */
export async function postLetters(context: Context, which: ChosenLetters): Promise<{ posted: number }> {
  const { rows } = await sql<{ id: string }>`select m.id::text from messaging.message m join parties.party p on p.id = m.party_id where m.channel = 'post' and ${areChosen(which)} order by m.id`.execute(context.tx)
  let posted = 0
  for (let i = 0; i < rows.length; i += GO) posted += await endGiven(context, rows.slice(i, i + GO).map((r) => r.id), 'sent')
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
