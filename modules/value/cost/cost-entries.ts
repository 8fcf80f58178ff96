import { type RawBuilder, sql } from 'kysely'
import type { BodyOf, ReplyOf } from '#kernel/endpoint.ts'
import { Refusal } from '#kernel/refusal.ts'
import { getSetting } from '#modules/firm/api.ts'
import { audit } from '#platform/audit/record.ts'
import type { Context } from '#platform/db/transaction.ts'
import { valueRefusals as r } from '../party/contract.ts'
import type { addCostEntry as adding, CostEntry, findCostEntries as contract } from './contract.ts'

const MOST = 500

async function read({ tx }: Context, where: RawBuilder<unknown>): Promise<CostEntry[]> {
  const { rows } = await sql<CostEntry>`
    select c.id::text, c.what, c.from_day::text as "from", c.to_day::text as "to", c.amount::text, c.channel, case when t.id is not null then json_build_object('id', t.id::text, 'name', t.name) end as tag, c.note, to_json(c.at at time zone 'UTC')#>>'{}' || 'Z' as at, m.name as "byName"
    from value.cost_entry c left join parties.tag t on t.id = c.tag_id left join people.member_name m on m.id = c.by where ${where} order by c.to_day desc, c.id desc limit ${MOST}`.execute(tx)
  return rows
}

/** The latest costs entered. */
export const findCostEntries = async (context: Context): Promise<ReplyOf<typeof contract>> => ({ currency: await getSetting(context.tx, 'firm.currency'), entries: await read(context, sql`true`) })

/** Enters a cost; it counts from the next whole run on. */
export async function addCostEntry(context: Context, input: BodyOf<typeof adding>): Promise<CostEntry> {
  const { tx, actor, now } = context
  const { what, from, to, amount, channel = null, tagId = null, note = null } = input
  if (channel && !(await sql`select from touchpoints.channel where key = ${channel}`.execute(tx)).rows.length) throw new Refusal(r['channel-unknown'], { key: channel }, '/body/channel')
  if (tagId && !(await sql`select from parties.tag where id = ${tagId}`.execute(tx)).rows.length) throw new Refusal(r['tag-not-found'], { id: tagId }, '/body/tagId')
  const { rows: [made] } = await sql<{ id: string }>`insert into value.cost_entry (what, from_day, to_day, amount, channel, tag_id, note, at, by) values (${what}, ${from}, ${to}, ${amount}, ${channel}, ${tagId}, ${note}, ${now}, ${actor.memberId}) returning id::text`.execute(tx)
  await audit(context, { action: 'create', object: 'cost-entry', id: made!.id, detail: { after: input } })
  return (await read(context, sql`c.id = ${made!.id}`))[0]!
}

/** Takes a cost back. */
export async function removeCostEntry(context: Context, id: string): Promise<void> {
  const { numAffectedRows } = await sql`delete from value.cost_entry where id = ${id}`.execute(context.tx)
  if (!numAffectedRows) throw new Refusal(r['cost-not-found'], { id })
  await audit(context, { action: 'delete', object: 'cost-entry', id })
}
