import { sql } from 'kysely'
import { system } from '#platform/access/actor.ts'
import { type Context, inTransaction } from '#platform/db/transaction.ts'
import type { JobContext } from '#platform/jobs/job.ts'
import { readCampaign } from '../campaign/read-campaigns.ts'
import type { Campaign } from '../campaign/contract.ts'
import { audienceSlice } from './audience-slice.ts'
import { firstOf, keptSql, reachingOf } from './kept-sql.ts'

const actor = system('campaigns.forecast')
const SLICE = 50_000

/** Counts whom a campaign would reach if it began now, and why others would be kept out; slice by slice, so that a million costs no more memory than a thousand. */
export async function run({ db, now, signal }: JobContext, { id }: { id: string }): Promise<void> {
  await inTransaction(db, actor, ({ tx }) => sql`delete from campaigns.reach where campaign_id = ${id}`.execute(tx), now)
  const campaign = await inTransaction(db, actor, (context) => readCampaign(context, id), now)
  for (let after: string | null = '0'; after !== null && !signal.aborted;) after = await inTransaction(db, actor, (context): Promise<string | null> => foretell(context, campaign, after!), now)
  if (signal.aborted) return
  await inTransaction(db, actor, ({ tx }) => sql`
    insert into campaigns.forecast (campaign_id, asked_at, at, result)
    select ${id}, ${now}, ${now}, json_build_object('audience', coalesce(sum(n), 0), 'reached', coalesce(sum(n) filter (where kept is null), 0), 'later', coalesce(sum(l), 0), 'kept', coalesce(json_agg(json_build_object('reason', kept, 'parties', n) order by n desc) filter (where kept is not null), '[]'))
    from (select kept, count(*)::int as n, (count(*) filter (where later and kept is null))::int as l from campaigns.reach where campaign_id = ${id} group by kept) k
    on conflict (campaign_id) do update set at = excluded.at, result = excluded.result`.execute(tx), now)
}

async function foretell(context: Context, campaign: Campaign, after: string): Promise<string | null> {
  const { id, segments, excluded, holdout } = campaign
  const reaching = await reachingOf(context, firstOf(campaign))
  const slice = audienceSlice({ segments: segments.map((s) => s.id), excluded: excluded.map((s) => s.id) }, after, SLICE)
  const { rows: [found] } = await sql<{ last: string | null; n: number }>`
    with slice as materialized (${slice}), asked as materialized (select party_id from slice where not excluded),
    judged as (select * from (${keptSql(sql`select party_id from asked`, reaching)}) k),
    written as (insert into campaigns.reach (campaign_id, party_id, kept, later)
      select ${id}, s.party_id, case when s.excluded then 'excluded' when j.kept is not null then j.kept when j.firm then 'holdout' when experiments.place((select seed from campaigns.campaign where id = ${id}), s.party_id) < ${holdout} then 'held' end, j.later and j.kept is null
      from slice s left join judged j on j.party_id = s.party_id on conflict do nothing)
    select max(party_id)::text as last, count(*)::int as n from slice`.execute(context.tx)
  return found!.n < SLICE ? null : found!.last
}
