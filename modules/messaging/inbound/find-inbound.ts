import { type RawBuilder, sql } from 'kysely'
import type { QueryOf } from '#kernel/endpoint.ts'
import { cutPage, decodeCursor, type Page } from '#kernel/page.ts'
import { common, Refusal } from '#kernel/refusal.ts'
import { audit } from '#platform/audit/record.ts'
import type { Context } from '#platform/db/transaction.ts'
import { type findInbound as contract, type Inbound, inboundRefusals } from './contract.ts'

const read = ({ tx }: Pick<Context, 'tx'>, where: RawBuilder<unknown>) => sql<Inbound>`
  select i.id::text, i.channel, case when p.id is not null then json_build_object('id', p.id::text, 'name', p.name) end as party, i.message_id::text as "messageId", i.sender, i.subject, i.text, i.automatic,
    to_json(i.at at time zone 'UTC')#>>'{}' || 'Z' as at, coalesce(i.left_out, '{}') as "leftOut",
    coalesce((select json_agg(json_build_object('id', f.id::text, 'name', f.name, 'type', f.type, 'size', f.size) order by f.id) from messaging.inbound_file f where f.inbound_id = i.id), '[]') as files
  from messaging.inbound i left join parties.party p on p.id = i.party_id ${where}`.execute(tx)

/** A page of what came in, the latest first. */
export async function findInbound(context: Context, { limit, cursor, partyId, unknown }: QueryOf<typeof contract>): Promise<Page<Inbound>> {
  const before = cursor === undefined ? undefined : decodeCursor(cursor)?.[0]
  if (cursor !== undefined && !/^\d{1,18}$/.test(before ?? '')) throw new Refusal(common.invalid, {}, '/query/cursor')
  const conditions = [partyId ? sql`i.party_id = any (parties.ids_of(${partyId}))` : sql`true`, unknown === 'true' ? sql`i.party_id is null and i.dismissed_at is null` : sql`true`, before ? sql`i.id < ${before}::bigint` : sql`true`]
  const { rows } = await read(context, sql`where ${sql.join(conditions, sql` and `)} order by i.id desc limit ${sql.lit(limit + 1)}`)
  await audit(context, { action: 'read', object: 'message', id: partyId ?? null })
  return cutPage(rows, limit, (row) => [row.id])
}

/** One; what may not be seen does not exist. */
export async function readInbound(context: Pick<Context, 'tx'>, id: string): Promise<Inbound> {
  const { rows: [found] } = await read(context, sql`where i.id = ${id}`)
  if (!found) throw new Refusal(inboundRefusals['inbound-not-found'], { id })
  return found
}
