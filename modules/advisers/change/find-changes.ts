import { type RawBuilder, sql } from 'kysely'
import type { ReplyOf } from '#kernel/endpoint.ts'
import { requireParty } from '#modules/parties/api.ts'
import { audit } from '#platform/audit/record.ts'
import type { Context } from '#platform/db/transaction.ts'
import type { AdviserChange, findAdviserChanges as contract } from '../contract.ts'

const MOST = 50

/** Who looked after a party when, the latest first, and who does now. */
export async function findChanges(context: Context, partyId: string): Promise<ReplyOf<typeof contract>> {
  await requireParty(context, partyId)
  await audit(context, { action: 'read', object: 'party', id: partyId })
  const { rows: [kept] } = await sql<{ keeper: { id: string; name: string } | null }>`
    select case when m.id is not null then json_build_object('id', m.id::text, 'name', m.name) end as keeper from parties.party p left join people.member_name m on m.id = p.owner_id where p.id = parties.survivor_of(${partyId})`.execute(context.tx)
  return { items: await readChanges(context, sql`c.party_id = any (parties.ids_of(${partyId}))`, MOST), keeper: kept?.keeper ?? null }
}

/** Changes of adviser that the asker may see. */
export async function readChanges({ tx }: Pick<Context, 'tx'>, where: RawBuilder<unknown>, most: number): Promise<AdviserChange[]> {
  const { rows } = await sql<AdviserChange>`
    select c.id::text, case when f.id is not null then json_build_object('id', f.id::text, 'name', f.name) end as "from", case when t.id is not null then json_build_object('id', t.id::text, 'name', t.name) end as "to",
      c.reason, c.note, to_json(c.at at time zone 'UTC')#>>'{}' || 'Z' as at, b.name as by
    from advisers.change c left join people.member_name f on f.id = c.from_id left join people.member_name t on t.id = c.to_id left join people.member_name b on b.id = c.by where ${where} order by c.id desc limit ${sql.lit(most)}`.execute(tx)
  return rows
}
