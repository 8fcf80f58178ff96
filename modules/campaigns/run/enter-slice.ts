import { sql } from 'kysely'
import { decideParties } from '#modules/messaging/api.ts'
import type { SendingChannel } from '#modules/messaging/contract.ts'
import type { Context } from '#platform/db/transaction.ts'
import { audienceSlice, firstSegment } from '../audience/audience-slice.ts'
import { firmHoldout, heldByLot } from '../audience/lots.ts'
import { armSql, triesSql } from '../wave/lots.ts'
import { type Asked, type Counts, queueAsked } from '../wave/queue-asked.ts'
import type { Running, RunningWave } from './running.ts'

export const SLICE = 20_000

export interface Entered extends Counts { last: string | null; n: number; treated: number; held: number; firm: number }
interface Slice extends Omit<Entered, keyof Counts> { asked: [partyId: string, arm: number, reason: string | null, address: string | null][] }

/** Enters the next parties of the audience after one: by lot each is treated or left out, and whether they could be reached is noted for both alike. Where the first wave is due, those treated go to the send ledger
 *  in the same transaction, by the same decision, so that consent is asked once. Done again, it changes nothing. */
export async function enterSlice(context: Context, campaign: Running, wave: RunningWave | null, after: string): Promise<Entered> {
  const { asked, ...slice } = await write(context, campaign, wave, after)
  const counts = wave ? await queueAsked(context, campaign, wave, asked.map(([partyId, arm, reason, address]): Asked => ({ partyId, arm, reason, address }))) : { queued: 0, withheld: 0, withoutOffer: 0 }
  return { ...slice, ...counts }
}

async function write({ tx, now }: Context, campaign: Running, wave: RunningWave | null, after: string): Promise<Slice> {
  const { id, seed, purpose, segments } = campaign
  const channel = (campaign.waves[0]?.channel ?? 'email') as SendingChannel
  const fresh = sql`select party_id from fresh`
  const party = sql`d.party_id`
  const { rows: [slice] } = await sql<Slice>`
    with slice as materialized (${audienceSlice(campaign, after, SLICE)}),
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
