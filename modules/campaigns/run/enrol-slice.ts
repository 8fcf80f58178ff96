import { sql } from 'kysely'
import type { Context } from '#platform/db/transaction.ts'
import { audienceSlice } from '../audience/audience-slice.ts'
import { keptSql, reachingOf } from '../audience/kept-sql.ts'
import type { Running } from './running.ts'

export const SLICE = 20_000

/** Enters the next parties of the audience into the campaign, in one statement with its place: a run that was cut off goes on behind them. By lot each is treated or left out; whether they could be reached
 *  is noted for both alike. True while there may be more. */
export async function enrolSlice(context: Context, campaign: Running): Promise<boolean> {
  const { tx, now } = context
  const [first] = campaign.waves
  const reaching = await reachingOf(context, { purpose: campaign.purpose, channel: first?.channel, dueAt: first?.dueAt })
  const { rows: [slice] } = await sql<{ last: string | null; n: number; treated: number; held: number; firm: number }>`
    with slice as materialized (${audienceSlice(campaign, campaign.enrolledTo, SLICE)}),
    fresh as materialized (select s.party_id from slice s where not s.excluded and not exists (select from campaigns.member m where m.campaign_id = ${campaign.id} and m.party_id = s.party_id)),
    entered as (
      insert into campaigns.member (campaign_id, party_id, part, kept, segment_id, entered_at)
      select ${campaign.id}, k.party_id, case when k.firm then 'firm' when experiments.place(${campaign.seed}, k.party_id) < ${campaign.holdout} then 'held' else 'treated' end, k.kept, (select u.id from unnest(${`{${campaign.segments.join(',')}}`}::bigint[]) with ordinality u (id, ord) where exists (select from segments.member x where x.segment_id = u.id and x.party_id = k.party_id) order by u.ord limit 1), ${now}::timestamptz
      from (${keptSql(sql`select party_id from fresh`, reaching)}) k on conflict do nothing returning part)
    select (select max(party_id)::text from slice) as last, (select count(*)::int from slice) as n, count(*) filter (where part = 'treated')::int as treated, count(*) filter (where part = 'held')::int as held, count(*) filter (where part = 'firm')::int as firm from entered`.execute(tx)
  const more = slice!.n === SLICE
  await sql`update campaigns.campaign set treated = treated + ${slice!.treated}, held = held + ${slice!.held}, firm = firm + ${slice!.firm}, enrolled_to = ${more ? slice!.last : '0'}, enrolled_at = case when ${more} then enrolled_at else ${now}::timestamptz end where id = ${campaign.id}`.execute(tx)
  return more
}
