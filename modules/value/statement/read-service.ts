import { dayFromNumber, dayNumber } from '#kernel/date.ts'
import { firstId } from '#modules/touchpoints/api.ts'
import { foldRows, type Raw } from '#platform/db/read-columns.ts'
import { positionOf } from '../purchase/read-purchases.ts'

/** The part of a transaction that a stage of the journey belongs to. */
const phaseOf = (stage: string): string => `case ${stage} when 'desire' then 1 when 'information' then 1 when 'awareness' then 1 when 'selection' then 2 when 'order' then 2 when 'receipt' then 3 when 'payment' then 3 when 'after-sale' then 3 else 4 end`

/** Cents for information, bargaining, carrying out, what is not told, and rewards: gifts, coupons and points are no service, whatever the stage. */
export type Service = readonly Float64Array[]

const DAY = /^\d{4}-\d\d-\d\d$/

const KEY = /^[a-zA-Z][a-zA-Z0-9_-]{0,59}$/
const REWARDS = 5
const shifted = (day: string, days: number): string => dayFromNumber(dayNumber(day) + days)

/** A cent in the units that shares are rounded to: their sums are whole numbers, the same in whatever order they are added up. */
const PARTS = 1000

/**
 * Service by activities: each contact costs what was noted with it, else its channel's rate of that day, and the minutes that its kind takes at the rate of the member's role
 * (the dearest of several), else everybody's. Shared evenly by those who took part. Rates are worked out for each kind, channel and stretch of days in which none changes, and for each member,
 * so that of a contact little is left to do.
 */
const serviceSql = (from: string, to: string, zone: string, rewards: readonly string[], ids?: readonly string[]): string => `
  with dated as (select what, key, from_day, coalesce(lead(from_day) over (partition by what, key order by from_day), 'infinity') as until, amount::float8 as amount from value.rate),
  stretch as materialized (select from_day, lead(from_day, 1, 'infinity') over (order by from_day) as until from (select '-infinity'::date as from_day union select from_day from value.rate where from_day <= '${to}') d),
  price as materialized (
    select g.from_day, (g.from_day::timestamp at time zone '${zone}') as since, (g.until::timestamp at time zone '${zone}') as until, k.key as kind, case when k.key in (${rewards.map((key) => `'${key}'`).join(', ') || 'null'}) then ${REWARDS} else ${phaseOf('k.stage')} end as phase, ch.key as channel, coalesce(c.amount, ch.cost) as contact, mi.amount / 60 as hours, s.amount as usual
    from stretch g cross join touchpoints.kind k cross join (select key, cost::float8 from touchpoints.channel union all select '', null) ch
    left join dated c on c.what = 'channel' and c.key = ch.key and g.from_day >= c.from_day and g.from_day < c.until
    left join dated mi on mi.what = 'kind' and mi.key = k.key and g.from_day >= mi.from_day and g.from_day < mi.until
    left join dated s on s.what = 'staff' and s.key = '*' and g.from_day >= s.from_day and g.from_day < s.until
    where g.until > '${from}'),
  staff as materialized (
    select r.member_id, g.from_day, max(d.amount) as amount from people.member_role r join people.role o on o.id = r.role_id join dated d on d.what = 'staff' and d.key = o.code
    join stretch g on g.from_day >= d.from_day and g.from_day < d.until group by 1, 2)
  select coalesce(a.survivor_id, x.party_id), x.phase, x.parts from (select unnest(t.party_ids) as party_id, case when t.stage is null or p.phase = ${REWARDS} then p.phase else ${phaseOf('t.stage')} end as phase,
    round((coalesce(t.cost::float8, p.contact, 0) + case when t.member_id is null then 0 else coalesce(p.hours * coalesce(h.amount, p.usual), 0) end) * ${100 * PARTS} / cardinality(t.party_ids))::bigint as parts
  from touchpoints.touchpoint t left join price p on p.kind = t.kind and p.channel = coalesce(t.channel, '') and t.at >= p.since and t.at < p.until
  left join staff h on h.member_id = t.member_id and h.from_day = p.from_day
  where t.id >= ${firstId(from, -2)} and t.id < ${firstId(to, 33)}
    and t.at >= timestamp '${shifted(from, 1)} 00:00' at time zone '${zone}' and t.at < timestamp '${shifted(to, 1)} 00:00' at time zone '${zone}'
    and not t.retracted and not exists (select from touchpoints.supersession x where x.touchpoint_id = t.id)
    and (t.cost is not null or p.contact is not null or p.hours is not null and coalesce(h.amount, p.usual) is not null)
    ${ids ? `and t.id in (select x.touchpoint_id from touchpoints.participant x where x.party_id in (${alike(ids)}))` : ''}) x
  left join (select id, survivor_id from parties.party where survivor_id is not null) a on a.id = x.party_id`

const alike = (ids: readonly string[]): string => `select id from parties.party where id in (${ids.join(',') || 'null'}) union all select id from parties.party where survivor_id in (${ids.join(',') || 'null'})`

/** Service costs between two days (the first not counted), of everyone or of some: in hundredths by the parts of a transaction, each party at its position in `ids`. Added up here as they come: no plan of the database's must guess how many there are. */
export async function readService(client: Raw, { from, to, zone, rewards }: { from: string; to: string; zone: string; rewards: readonly string[] }, ids: Float64Array, only?: readonly string[]): Promise<Service> {
  if (!DAY.test(from) || !DAY.test(to) || !/^[\w/+-]+$/.test(zone) || !rewards.every((key) => KEY.test(key)) || only?.some((id) => !/^\d+$/.test(id))) throw new Error('not days, a zone, kinds or ids')
  const service = Array.from({ length: REWARDS }, () => new Float64Array(ids.length))
  await foldRows(client, serviceSql(from, to, zone, rewards, only), 3, (row) => {
    const at = positionOf(ids, row[0]!)
    if (at >= 0) service[row[1]! - 1]![at]! += row[2]!
  })
  return service.map((cents) => cents.map((parts) => Math.round(parts / PARTS)))
}
