import { sql } from 'kysely'
import type { QueryOf, ReplyOf } from '#kernel/endpoint.ts'
import { cutPage, decodeCursor } from '#kernel/page.ts'
import { common, Refusal } from '#kernel/refusal.ts'
import { requireParty } from '#modules/parties/api.ts'
import { audit } from '#platform/audit/record.ts'
import type { Context } from '#platform/db/transaction.ts'
import type { findPartyEvents as contract } from './contract.ts'

type Reply = ReplyOf<typeof contract>
type Row = Reply['items'][number] & { name: string }

/** A party's raw events while they are kept; the reading is audited. */
export async function findPartyEvents(context: Context, partyId: string, { limit, cursor }: QueryOf<typeof contract>): Promise<Reply> {
  const party = await requireParty(context, partyId)
  const from = cursor === undefined ? undefined : decodeCursor(cursor)
  if (cursor !== undefined && (!from?.[0] || Number.isNaN(Date.parse(from[0])) || !from[1])) throw new Refusal(common.invalid, {}, '/query/cursor')
  const { rows } = await sql<Row>`
    select e.source, e.type, to_json(e.at at time zone 'UTC')#>>'{}' || 'Z' as at, e.page, e.data, e.source || '/' || e.key as name from forms.event e
    where e.party_id = any (parties.ids_of(${party.id})) ${from ? sql`and (e.at, e.source || '/' || e.key) < (${from[0]}::timestamptz, ${from[1]})` : sql``} order by e.at desc, e.source || '/' || e.key desc limit ${sql.lit(limit + 1)}`.execute(context.tx)
  await audit(context, { action: 'read', object: 'event', id: party.id })
  const { items, next } = cutPage(rows, limit, (row) => [row.at, row.name])
  return { items: items.map(({ source, type, at, page, data }) => ({ source, type, at, page, data })), ...(next && { next }) }
}
