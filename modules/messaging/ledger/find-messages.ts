import { sql } from 'kysely'
import type { QueryOf } from '#kernel/endpoint.ts'
import { cutPage, decodeCursor, type Page } from '#kernel/page.ts'
import { common, Refusal } from '#kernel/refusal.ts'
import { audit } from '#platform/audit/record.ts'
import type { Context } from '#platform/db/transaction.ts'
import type { findMessages as contract, Message } from '../contract.ts'
import { readMessages } from './read-messages.ts'

/** A page of messages, the latest first. */
export async function findMessages(context: Context, { limit, cursor, partyId, state, domain, notice }: QueryOf<typeof contract>): Promise<Page<Message>> {
  const before = cursor === undefined ? undefined : decodeCursor(cursor)?.[0]
  if (cursor !== undefined && !/^\d{1,18}$/.test(before ?? '')) throw new Refusal(common.invalid, {}, '/query/cursor')
  const conditions = [partyId ? sql`m.party_id = any (parties.ids_of(${partyId}))` : sql`true`, state ? sql`m.state = ${state}` : sql`true`, domain ? sql`m.domain = ${domain}` : sql`true`,
    notice ? sql`exists (select from messaging.notice n where n.message_id = m.id and n.kind = ${notice} and not n.machine)` : sql`true`, before ? sql`m.id < ${before}::bigint` : sql`true`]
  const rows = await readMessages(context, sql`where ${sql.join(conditions, sql` and `)} order by m.id desc limit ${sql.lit(limit + 1)}`)
  await audit(context, { action: 'read', object: 'message', id: partyId ?? null })
  return cutPage(rows, limit, (row) => [row.id])
}
