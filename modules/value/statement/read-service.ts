import { type Raw, readColumns } from '#platform/db/read-columns.ts'

/** The parts of a transaction by the stage of the journey. */
const PHASE = `case coalesce(t.stage, k.stage) when 'desire' then 1 when 'information' then 1 when 'awareness' then 1 when 'selection' then 2 when 'order' then 2 when 'receipt' then 3 when 'payment' then 3 when 'after-sale' then 3 else 4 end`

const DAY = /^\d{4}-\d\d-\d\d$/

/**
 * Service by activities: each contact costs what was noted with it, else its channel's rate of that day, and the minutes that its kind takes at the rate of the member's role
 * (the dearest of several), else everybody's. Shared evenly by those who took part.
 */
const serviceSql = (from: string, to: string, zone: string, ids?: readonly string[]): string => `
  with dated as (select what, key, from_day, coalesce(lead(from_day) over (partition by what, key order by from_day), 'infinity') as until, amount from value.rate),
  hours as (select m.id as member_id, d.from_day, d.until, max(d.amount) as amount from people.member m join people.member_role r on r.member_id = m.id join people.role o on o.id = r.role_id join dated d on d.what = 'staff' and d.key = o.code group by 1, 2, 3)
  select coalesce(p.survivor_id, p.id), phase, round(sum(cents))::bigint from (
    select unnest(t.party_ids) as party_id, ${PHASE} as phase,
      (coalesce(t.cost, c.amount, ch.cost, 0) + case when t.member_id is null then 0 else coalesce(mi.amount, 0) / 60 * coalesce((select max(h.amount) from hours h where h.member_id = t.member_id and d.day >= h.from_day and d.day < h.until), s.amount, 0) end) * 100 / cardinality(t.party_ids) as cents
    from touchpoints.touchpoint t cross join lateral (select (t.at at time zone '${zone}')::date as day) d join touchpoints.kind k on k.key = t.kind left join touchpoints.channel ch on ch.key = t.channel
    left join dated c on c.what = 'channel' and c.key = t.channel and d.day >= c.from_day and d.day < c.until
    left join dated mi on mi.what = 'kind' and mi.key = t.kind and d.day >= mi.from_day and d.day < mi.until
    left join dated s on s.what = 'staff' and s.key = '*' and d.day >= s.from_day and d.day < s.until
    where t.id >= touchpoints.first_id('${from}'::date - 1) and t.id < touchpoints.first_id('${to}'::date + interval '1 month 1 day') and d.day > '${from}' and d.day <= '${to}'
      and not t.retracted and not exists (select from touchpoints.supersession x where x.touchpoint_id = t.id)
      and (t.cost is not null or c.amount is not null or ch.cost is not null or mi.amount is not null)
      ${ids ? `and t.id in (select x.touchpoint_id from touchpoints.participant x where x.party_id in (${alike(ids)}))` : ''}) costs
  join parties.party p on p.id = costs.party_id ${ids ? `where coalesce(p.survivor_id, p.id) in (${ids.join(',') || 'null'})` : ''} group by 1, 2 having round(sum(cents)) > 0`

const alike = (ids: readonly string[]): string => `select id from parties.party where id in (${ids.join(',') || 'null'}) union all select id from parties.party where survivor_id in (${ids.join(',') || 'null'})`

/** Reads service costs between two days (the first not counted), of everyone or of some. */
export async function readService(client: Raw, { from, to, zone }: { from: string; to: string; zone: string }, only?: readonly string[]): Promise<{ rows: number; party: Float64Array; phase: Float64Array; cents: Float64Array }> {
  if (!DAY.test(from) || !DAY.test(to) || !/^[\w/+-]+$/.test(zone) || only?.some((id) => !/^\d+$/.test(id))) throw new Error('not days, a zone or ids')
  const { rows, columns: [party, phase, cents] } = await readColumns(client, serviceSql(from, to, zone, only), 3)
  return { rows, party: party!, phase: phase!, cents: cents! }
}
