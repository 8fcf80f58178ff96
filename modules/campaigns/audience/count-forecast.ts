import { sql } from 'kysely'
import { system } from '#platform/access/actor.ts'
import type { Db } from '#platform/db/tables.ts'
import { type Context, inTransaction } from '#platform/db/transaction.ts'
import type { Campaign } from '../campaign/contract.ts'
import { readCampaign } from '../campaign/read-campaigns.ts'
import { audienceSlice, sliceStarts } from './audience-slice.ts'
import { type ForeseenWave, foreseenWaves, judgeWaves } from './judge-waves.ts'
import { firmHoldout, heldByLot } from './lots.ts'
import { addCounts, type Counted, type Counts, emptyCounts, told } from './sum-counts.ts'

const actor = system('campaigns.forecast')
const SLICE = 25_000

interface Slice { last: string | null; n: number; counts: Counted[] }

/** Counts whom each wave of a campaign would reach if it began now, and why others would be kept out: slice by slice, so that a million costs no more memory than a thousand, and how far it came is seen. */
export async function countForecast(db: Db, id: string, now: Date, signal: AbortSignal): Promise<void> {
  const { campaign, seed, waves } = await inTransaction(db, actor, (context) => begin(context, id), now)
  const counts: Counts = emptyCounts(waves.map((w) => w.number))
  for (let after: string | null = '0'; after !== null;) {
    if (signal.aborted) return
    const starts: string[] = await inTransaction(db, actor, ({ tx }) => sliceStarts(tx, audienceOf(campaign), after!, SLICE), now)
    const slices: Slice[] = await Promise.all(starts.map((start) => inTransaction(db, actor, (context) => foretell(context, { campaign, seed, waves }, start), now)))
    for (const slice of slices) addCounts(counts, slice.counts)
    const last = slices.at(-1)!
    after = last.n < SLICE ? null : last.last
  }
  await inTransaction(db, actor, ({ tx }) => sql`update campaigns.forecast set at = ${now}, result = ${JSON.stringify(told(counts, waves))}::jsonb where campaign_id = ${id}`.execute(tx), now)
}

const audienceOf = ({ segments, excluded }: Campaign) => ({ segments: segments.map((s) => s.id), excluded: excluded.map((s) => s.id) })

interface Foretelling { campaign: Campaign; seed: string; waves: readonly ForeseenWave[] }

async function begin(context: Context, id: string): Promise<Foretelling> {
  const campaign = await readCampaign(context, id)
  await sql`delete from campaigns.reach where campaign_id = ${id}`.execute(context.tx)
  await sql`insert into campaigns.forecast (campaign_id, asked_at, parties) select ${id}, ${context.now}, coalesce(sum(s.members), 0) from segments.segment s where s.id = any (${`{${campaign.segments.map((s) => s.id).join(',')}}`}::bigint[])
    on conflict (campaign_id) do update set counted = 0, parties = excluded.parties`.execute(context.tx)
  const { rows: [lot] } = await sql<{ seed: string }>`select seed from campaigns.campaign where id = ${id}`.execute(context.tx)
  return { campaign, seed: lot!.seed, waves: await foreseenWaves(context, campaign) }
}

async function foretell({ tx, now }: Context, { campaign, seed, waves }: Foretelling, after: string): Promise<Slice> {
  const { id, holdout, purpose } = campaign
  const { ctes, last } = judgeWaves(waves, purpose, now)
  const kept = sql`array[${sql.join(waves.map((_, i) => sql.ref(`j.k${i + 1}`)))}]::text[]`
  const later = sql`array[${sql.join(waves.map((_, i) => sql.ref(`j.l${i + 1}`)))}]`
  const { rows: [slice] } = await sql<Slice>`
    with slice as materialized (${audienceSlice(audienceOf(campaign), after, SLICE)}),
    fresh as materialized (select s.head as party_id, bool_or(s.excluded) as excluded from slice s join parties.party p on p.id = s.head where p.deleted_at is null and not exists (select from campaigns.reach r where r.campaign_id = ${id} and r.party_id = s.head) group by 1),
    firm as materialized (${firmHoldout(sql`select party_id from fresh where not excluded`, purpose, now)}),
    asked as materialized (select f.party_id, case when h.id is not null then 'holdout' when ${heldByLot({ seed, holdout }, sql`f.party_id`)} then 'held' end as left_out from fresh f left join firm h on h.id = f.party_id where not f.excluded),
    ${ctes},
    judged as materialized (
      select j.party_id, case when array_position(${kept}, null) is null then j.k1 end as why, ${kept} as kept, ${later} as later from ${last} j
      union all select f.party_id, 'excluded', array_fill('excluded'::text, array[${waves.length}::int]), array_fill(false, array[${waves.length}::int]) from fresh f where f.excluded),
    written as (insert into campaigns.reach (campaign_id, party_id, why, kept) select ${id}, party_id, why, kept from judged order by party_id on conflict do nothing),
    told as (update campaigns.forecast set counted = counted + (select count(*) from slice) where campaign_id = ${id})
    select (select max(party_id)::text from slice) as last, (select count(*)::int from slice) as n, (select coalesce(json_agg(c), '[]') from (
      select 0 as wave, why as reason, count(*)::int as parties, (count(*) filter (where why is null and later[array_position(kept, null)]))::int as later from judged group by why
      union all select u.n, u.kept, count(*)::int, (count(*) filter (where u.kept is null and u.later))::int from judged, unnest(kept, later) with ordinality u (kept, later, n) group by u.n, u.kept) c) as counts`.execute(tx)
  return slice!
}
