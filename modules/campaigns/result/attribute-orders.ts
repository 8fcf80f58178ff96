import { sql } from 'kysely'
import { attributeByRule, markovAttribution, type Paths } from '#analytics/index.ts'
import type { Context } from '#platform/db/transaction.ts'
import type { Campaign } from '../campaign/contract.ts'
import { attributionRules, type CampaignResult } from './contract.ts'
import type { Parts } from './compare-parts.ts'

/** Days before an order in which a touch may count for it. */
const LOOK_BACK = 30
/** Parties that are looked at: beyond that a lot of them, counted up. */
const MOST = 100_000

interface Way { codes: number[]; ages: number[]; value: number; converted: boolean }

/** What each rule of attribution would give the campaign of all that its treated parties bought: every marketing message that reached them counts as a touch, whoever sent it. Code 0 is this campaign. */
export async function attributeOrders(context: Context, campaign: Campaign, parts: Pick<Parts, 'from' | 'to' | 'zone'>): Promise<CampaignResult['attribution']> {
  const share = Math.min(1, MOST / Math.max(1, campaign.members.treated))
  const ways = await readWays(context, campaign.id, parts, share)
  const paths = pathsOf(ways)
  return attributionRules.map((rule) => ({ rule, revenue: ((rule === 'markov' ? markovAttribution(paths).credit : attributeByRule(paths, rule))[0] ?? 0) / share }))
}

async function readWays({ tx }: Context, id: string, { from, to, zone }: Pick<Parts, 'from' | 'to' | 'zone'>, share: number): Promise<Way[]> {
  const { rows } = await sql<Way>`
    with picked as materialized (select m.party_id from campaigns.member m where m.campaign_id = ${id} and m.part = 'treated' and experiments.place('attribution', m.party_id) < ${share}::float8),
    touch as materialized (
      select m.party_id, (m.handed_at at time zone ${zone})::date as day, m.handed_at, case when m.step like ${`campaign/${id}/%`} then 0 else dense_rank() over (order by case when m.step not like ${`campaign/${id}/%`} then substring(m.step from '^[^/]*/[^/]*') end nulls first)::int end as code
      from messaging.message m join picked s on s.party_id = m.party_id where m.state = 'sent' and m.purpose <> 'service' and m.handed_at between ${from}::date - ${LOOK_BACK}::int and ${to}::date + 1),
    bought as materialized (
      select o.id, s.party_id, o.ordered_day, o.base_cents / 100.0 as value from orders.sales_order o join parties.party b on b.id = o.buyer_id join picked s on s.party_id = case when b.survivor_id is null then b.id else b.survivor_id end
      where o.kind = 'order' and o.status not in ('draft', 'cancelled') and o.ordered_day between ${from}::date and ${to}::date)
    select array_agg(t.code order by t.handed_at) as codes, array_agg((w.day - t.day)::int order by t.handed_at) as ages, w.value::float8 as value, w.converted
    from (select id, party_id, ordered_day as day, value, true as converted from bought union all select null, s.party_id, ${to}::date, 0, false from picked s where not exists (select from bought b where b.party_id = s.party_id)) w
      join touch t on t.party_id = w.party_id and t.day <= w.day and t.day >= w.day - ${LOOK_BACK}::int group by w.id, w.party_id, w.day, w.value, w.converted`.execute(tx)
  return rows
}

function pathsOf(ways: readonly Way[]): Paths {
  const start = new Uint32Array(ways.length + 1)
  ways.forEach((way, i) => { start[i + 1] = start[i]! + way.codes.length })
  return { start, code: Int32Array.from(ways.flatMap((w) => w.codes)), age: Float64Array.from(ways.flatMap((w) => w.ages)), value: Float64Array.from(ways, (w) => w.value), converted: Uint8Array.from(ways, (w) => (w.converted ? 1 : 0)) }
}
