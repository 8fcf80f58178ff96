import { sql } from 'kysely'
import { decideParties } from '#modules/messaging/api.ts'
import type { SendingChannel } from '#modules/messaging/contract.ts'
import type { Context } from '#platform/db/transaction.ts'
import { audienceSlice, firstSegment } from '../audience/audience-slice.ts'
import { firmHoldout, heldByLot } from '../audience/lots.ts'
import { armSql, triesSql } from '../wave/lots.ts'
import { type Asked, queueAsked } from '../wave/queue-asked.ts'
import type { Running, RunningWave } from './running.ts'

export const SLICE = 20_000

interface Slice { last: string | null; n: number; treated: number; held: number; firm: number; asked: [partyId: string, arm: number, reason: string | null, address: string | null][] }

/** Enters the next parties of the audience into the campaign, together with its place: a run that was cut off goes on behind them. By lot each is treated or left out; whether they could be reached is noted for
 *  both alike. Where the first wave is due those treated go to the send ledger in the same transaction, by the same decision, so that consent is asked once. */
export async function enrolSlice(context: Context, campaign: Running): Promise<void> {
  const { tx, now } = context
  const wave = togetherWith(campaign, now)
  const slice = await enterSlice(context, campaign, wave)
  const more = slice.n === SLICE
  const to = more ? slice.last! : '0'
  await sql`update campaigns.campaign set treated = treated + ${slice.treated}, held = held + ${slice.held}, firm = firm + ${slice.firm}, enrolled_to = ${to}, enrolled_at = case when ${more} then enrolled_at else ${now}::timestamptz end where id = ${campaign.id}`.execute(tx)
  if (wave) await queueAsked(context, campaign, wave, { asked: slice.asked.map(([partyId, arm, reason, address]): Asked => ({ partyId, arm, reason, address })), to, since: more ? null : now })
}

/** The first wave, where it has been due since the first party was entered. */
function togetherWith({ waves: [first], enrolledTo, enrolledAt }: Running, now: Date): RunningWave | null {
  return first && enrolledAt === null && first.dueAt <= now && first.toWhom === 'all' && first.queuedTo === enrolledTo && (first.state === 'waiting' || first.state === 'queueing') ? first : null
}

async function enterSlice({ tx, now }: Context, campaign: Running, wave: RunningWave | null): Promise<Slice> {
  const { id, seed, purpose, segments, enrolledTo } = campaign
  const channel = (campaign.waves[0]?.channel ?? 'email') as SendingChannel
  const fresh = sql`select party_id from fresh`
  const party = sql`d.party_id`
  const { rows: [slice] } = await sql<Slice>`
    with slice as materialized (${audienceSlice(campaign, enrolledTo, SLICE)}),
    fresh as materialized (select distinct s.head as party_id from slice s join parties.party p on p.id = s.head where not s.excluded and p.deleted_at is null and not exists (select from campaigns.member m where m.campaign_id = ${id} and m.party_id = s.head)),
    firm as materialized (${firmHoldout(fresh, purpose, now)}),
    decided as materialized (select d.party_id, d.reason, d.address, case when f.id is not null then 'firm' when ${heldByLot(campaign, party)} then 'held' else 'treated' end as part from (${decideParties(fresh, { channel, purpose, now })}) d left join firm f on f.id = d.party_id),
    entered as (
      insert into campaigns.member (campaign_id, party_id, part, kept, segment_id, entered_at)
      select ${id}, d.party_id, d.part, d.reason, ${firstSegment(segments, party)}, ${now}::timestamptz from decided d order by d.party_id on conflict do nothing returning part)
    select (select max(party_id)::text from slice) as last, (select count(*)::int from slice) as n, count(*) filter (where part = 'treated')::int as treated, count(*) filter (where part = 'held')::int as held, count(*) filter (where part = 'firm')::int as firm,
      ${wave ? sql`(select coalesce(json_agg(json_build_array(d.party_id::text, ${armSql(seed, wave, party)}, d.reason, d.address)), '[]') from decided d where d.part = 'treated' and ${wave.phase === 'test' ? triesSql(seed, wave, party) : sql`true`})` : sql`'[]'::json`} as asked from entered`.execute(tx)
  return slice!
}
