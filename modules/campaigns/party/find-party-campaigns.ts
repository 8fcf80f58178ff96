import { sql } from 'kysely'
import { audit } from '#platform/audit/record.ts'
import type { Context } from '#platform/db/transaction.ts'
import type { PartyCampaign } from './contract.ts'

/** The campaigns that a party (with what was merged into it) is in, as far as the asker may see it and its messages. */
export async function findPartyCampaigns(context: Context, partyId: string, { limit }: { limit: number }): Promise<PartyCampaign[]> {
  const { rows } = await sql<PartyCampaign>`
    with mine as materialized (select m.campaign_id, m.part, m.kept, m.entered_at from campaigns.member m where m.party_id = any (parties.ids_of(${partyId})) order by m.entered_at desc limit ${sql.lit(limit)}),
    sent as materialized (select x.id, split_part(x.step, '/', 2) as campaign, split_part(x.step, '/', 4)::int as wave, x.channel, x.state, x.reason, coalesce(x.handed_at, x.ended_at, x.due_at) as at from messaging.message x where x.party_id = any (parties.ids_of(${partyId})) and x.step ~ '^campaign/[0-9]+/wave/[0-9]+$')
    select json_build_object('id', c.id::text, 'name', c.name, 'state', c.state) as campaign, m.part, m.kept, to_json(m.entered_at at time zone 'UTC')#>>'{}' || 'Z' as "enteredAt",
      coalesce((select json_agg(json_build_object('wave', s.wave, 'channel', s.channel, 'state', s.state, 'reason', s.reason, 'at', to_json(s.at at time zone 'UTC')#>>'{}' || 'Z', 'opened', n.opened, 'clicked', n.clicked, 'replied', n.replied) order by s.wave)
        from sent s cross join lateral (select coalesce(bool_or(kind in ('opened', 'clicked', 'replied') and not machine), false) as opened, coalesce(bool_or(kind = 'clicked' and not machine), false) as clicked, coalesce(bool_or(kind = 'replied'), false) as replied from messaging.notice where message_id = s.id) n where s.campaign = c.id::text), '[]') as messages
    from mine m join campaigns.campaign c on c.id = m.campaign_id order by m.entered_at desc`.execute(context.tx)
  await audit(context, { action: 'read', object: 'campaign', id: null, detail: { partyId } })
  return rows
}
