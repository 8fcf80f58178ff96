import { type RawBuilder, sql } from 'kysely'
import type { QueryOf, ReplyOf } from '#kernel/endpoint.ts'
import { cutPage, decodeCursor } from '#kernel/page.ts'
import { common, Refusal } from '#kernel/refusal.ts'
import { living } from '#modules/parties/api.ts'
import { audit } from '#platform/audit/record.ts'
import type { Context } from '#platform/db/transaction.ts'
import { readCampaign } from '../campaign/read-campaigns.ts'
import type { findReach as contract } from '../run/contract.ts'

type Reply = ReplyOf<typeof contract>

/** A page of the parties behind a bar of the forecast or a part of the run, of those that the asker may see. */
export async function findReach(context: Context, id: string, { limit, cursor, kept, wave, part }: QueryOf<typeof contract>): Promise<Reply> {
  await readCampaign(context, id)
  const after = cursor === undefined ? '0' : decodeCursor(cursor)?.[0]
  if (!/^\d{1,18}$/.test(after ?? '')) throw new Refusal(common.invalid, {}, '/query/cursor')
  const rows = part ? sql`select m.party_id, m.part, m.kept from campaigns.member m where m.campaign_id = ${id} and m.part = ${part}` : sql`select r.party_id, null::text as part, ${reason(wave)} as kept from campaigns.reach r where r.campaign_id = ${id} and ${which(kept, wave)}`
  const { rows: found } = await sql<Reply['items'][number]>`
    select party.id::text, party.name, w.part, w.kept from (${rows}) w join parties.party party on party.id = w.party_id where w.party_id > ${after}::bigint and ${living(context.actor)} order by w.party_id limit ${sql.lit(limit + 1)}`.execute(context.tx)
  await audit(context, { action: 'read', object: 'campaign', id, detail: { kept, wave, part } })
  return cutPage(found, limit, (row) => [row.id])
}

const reason = (wave: number | undefined): RawBuilder<unknown> => (wave === undefined ? sql`r.why` : sql`r.kept[${wave}::int]`)
const which = (kept: string | undefined, wave: number | undefined): RawBuilder<unknown> => (kept === undefined ? sql`true` : kept === 'reached' ? sql`${reason(wave)} is null` : sql`${reason(wave)} = ${kept}`)
