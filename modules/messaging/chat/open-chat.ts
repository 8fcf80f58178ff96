import { type RawBuilder, sql } from 'kysely'
import { LIVE } from '#platform/events/live.ts'
import type { Db } from '#platform/db/tables.ts'
import { inTransaction } from '#platform/db/transaction.ts'
import { type Actor, system } from '#platform/access/actor.ts'
import type { Sender } from '../channel/sender.ts'

const actor: Actor = system('messaging.chat')
const WIDTH = 4

/** The way out to visitors' chats: a line under the message's name, so that handed over twice it stands once, and a word to the page that waits for it. */
export const openChat = (db: Db): Promise<Sender> => Promise.resolve({
  width: WIDTH,
  send: ({ id, address, body }) => inTransaction(db, actor, async ({ tx, now }) => {
    const { rows: [line] } = await sql<{ id: string; chat: string }>`
      insert into messaging.chat_line (chat_id, message_id, body, at) select c.id, ${id}, ${body}, ${now} from messaging.chat c where c.key = ${address.replace(/^chat\//, '')}
      on conflict (message_id) do update set body = excluded.body returning id::text, chat_id::text as chat`.execute(tx)
    if (!line) return { kind: 'failed' as const, reason: 'chat-over', gone: true }
    await sql`select pg_notify(${LIVE}, 'chat:' || ${line.chat}::text)`.execute(tx)
    return { kind: 'sent' as const, reference: line.id }
  }).catch(() => ({ kind: 'later' as const, reason: 'database' })),
  close: () => Promise.resolve(),
})

/** The chat that a party was last seen in, while it can still be read there. */
export const chatOfParty: RawBuilder<unknown> = sql`(select 'chat/' || t.key from messaging.chat t where t.party_id = any (parties.ids_of(d.party_id)) and t.seen_at > now() - interval '7 days' order by t.seen_at desc limit 1)`
