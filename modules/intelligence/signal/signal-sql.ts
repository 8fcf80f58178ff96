import type { SettingValue } from '#modules/firm/contract.ts'
import { dayFromNumber, dayNumber } from '#kernel/date.ts'

/** Of whom and as of when signals are read. `ids` (survivors) narrows it; all of these texts are our own and for COPY. */
export interface Frame { asOf: string; ids?: readonly string[] | undefined; sources: SettingValue<'standing.sources'>; /** The custom number field that tells assets. */ assetsField?: string | null | undefined }

const back = (asOf: string, days: number): string => dayFromNumber(dayNumber(asOf) - days)
const instant = (day: string): string => `timestamptz '${day} 00:00Z'`
const list = (words: readonly string[]): string => `array[${words.map((w) => `'${w}'`).join(', ')}]::text[]`
const MERGED = 'left join (select id, survivor_id from parties.party where survivor_id is not null) a on a.id ='
const EPOCH = "date '1970-01-01'"

/** Narrows a column of party ids to those asked for and to what was merged into them. */
function among(column: string, ids: Frame['ids']): string {
  if (!ids) return ''
  if (ids.some((id) => !/^\d+$/.test(id))) throw new Error('not ids')
  const text = ids.join(',') || 'null'
  return `and ${column} in (select id from parties.party where id in (${text}) union all select id from parties.party where survivor_id in (${text}))`
}

/** Contacts of two half years, and a year's complaints, reviews, activities and rewards: party and six counts. One pass along the timeline's index. */
export function contactSql({ asOf, ids, sources: s }: Frame): string {
  const told = list([...s.complaints, ...s.reviews, ...s.rewards])
  const of = (words: readonly string[]): string => `count(*) filter (where x.kind = any (${list(words)}))`
  return `select coalesce(a.survivor_id, x.party_id), count(*) filter (where k.contact and x.at >= ${instant(back(asOf, 182))}), count(*) filter (where k.contact and x.at < ${instant(back(asOf, 182))}),
      ${of(s.complaints)}, ${of(s.reviews)}, count(*) filter (where k.theme = 'activity'), ${of(s.rewards)}
    from touchpoints.participant x join touchpoints.kind k on k.key = x.kind ${MERGED} x.party_id
    where x.shown and x.at >= ${instant(back(asOf, 365))} and x.at < ${instant(back(asOf, -2))} and (k.contact or k.theme = 'activity' or k.key = any (${told})) ${among('x.party_id', ids)} group by 1`
}

/** A year's ratings: party, how many told what was expected, the sum of perceived over expected (ten-thousandths), how many told only what was perceived, and their sum (hundredths). */
export function ratingSql({ asOf, ids }: Frame): string {
  const values = `count(*) filter (where t.expected > 0), round(10000 * sum(t.perceived / t.expected) filter (where t.expected > 0)), count(*) filter (where (t.expected > 0) is not true), round(100 * sum(t.perceived) filter (where (t.expected > 0) is not true))`
  const window = `t.perceived is not null and not t.retracted and t.at >= ${instant(back(asOf, 365))} and t.at < ${instant(back(asOf, -2))} and not exists (select from touchpoints.supersession o where o.touchpoint_id = t.id)`
  return ids
    ? `select party, ${values.replaceAll('t.', 'r.')} from intelligence.ratings_of(array[${ids.map((id) => `${BigInt(id)}`).join(', ')}]::bigint[], ${instant(back(asOf, 365))}, ${instant(back(asOf, -2))}) r group by 1`
    : `select coalesce(a.survivor_id, w.id), ${values} from touchpoints.touchpoint t cross join unnest(t.party_ids) w (id) ${MERGED} w.id where t.id >= touchpoints.first_id(${instant(back(asOf, 365))}) and ${window} group by 1`
}

/** How many parties each has referred. */
export const referralSql = ({ ids, sources }: Frame): string =>
  `select coalesce(a.survivor_id, c.party_id), count(distinct c.to_id) from parties.connection c ${MERGED} c.party_id where c.type = any (${list(sources.referrals)}) ${among('c.party_id', ids)} group by 1`

/** When a contract ends (own field, else a connection of a contract's type; one without an end never does), and whether there is anybody else to buy from. */
export const boundSql = ({ ids, sources: { contractField, alternativesField, contracts } }: Frame): string => `
  select party, max(ends), min(others) from (
    select p.id as party, case when p.custom ->> '${contractField}' ~ '^\\d{4}-\\d\\d-\\d\\d' then left(p.custom ->> '${contractField}', 10)::date - ${EPOCH} end as ends,
      case when p.custom ? '${alternativesField}' then case when lower(p.custom ->> '${alternativesField}') in ('false', '0', 'no', 'none', '无', '無') then 0 else 1 end end as others
    from parties.party p where p.survivor_id is null and p.custom ?| ${list([contractField, alternativesField])} ${among('p.id', ids)}
    union all select coalesce(a.survivor_id, c.party_id), coalesce(c.valid_to, date '9999-12-31') - ${EPOCH}, null from parties.connection c ${MERGED} c.party_id where c.type = any (${list(contracts)}) ${among('c.party_id', ids)}
    union all select coalesce(a.survivor_id, c.to_id), coalesce(c.valid_to, date '9999-12-31') - ${EPOCH}, null from parties.connection c ${MERGED} c.to_id where c.type = any (${list(contracts)}) ${among('c.to_id', ids)}) b group by party`

const COUNTS = `o.status not in ('draft', 'cancelled')`

/** What was bought this year and the year before, and what of this year came with a discount on the whole order: party and three sums. */
export function boughtSql({ asOf, ids }: Frame): string {
  const year = `date '${back(asOf, 365)}'`
  return `select coalesce(a.survivor_id, o.buyer_id), coalesce(sum(o.base_cents) filter (where o.ordered_day > ${year}), 0)::bigint, coalesce(sum(o.base_cents) filter (where o.ordered_day <= ${year}), 0)::bigint,
      coalesce(sum(o.base_cents) filter (where o.ordered_day > ${year} and o.kind = 'order' and o.discount > 0), 0)::bigint
    from orders.sales_order o ${MERGED} o.buyer_id where o.ordered_day > date '${back(asOf, 730)}' and o.ordered_day <= date '${asOf}' and ${COUNTS} ${among('o.buyer_id', ids)} group by 1`
}

/** Of that, what was of new products this year and the year before, and what came with a discount on the line alone. A product is new in the year of its first sale. Only lines that matter are read: most are neither. */
export function noveltySql({ asOf, ids }: Frame): string {
  const [year, before] = [`date '${back(asOf, 365)}'`, `date '${back(asOf, 730)}'`]
  const cents = 'o.base_cents * l.amount::float8 / nullif(o.amount + coalesce(o.discount, 0), 0)::float8'
  const begun = 'coalesce(b.first_day, o.ordered_day)'
  const sum = (when: string): string => `round(coalesce(sum(${cents}) filter (where ${when}), 0))::bigint`
  return `select coalesce(a.survivor_id, o.buyer_id), ${sum(`l.product_id is not null and o.ordered_day > ${year} and ${begun} > ${year}`)}, ${sum(`l.product_id is not null and o.ordered_day <= ${year} and ${begun} > ${before}`)},
      ${sum(`o.ordered_day > ${year} and o.kind = 'order' and l.discount > 0 and (o.discount > 0) is not true`)}
    from orders.line l left join intelligence.product_begin b on b.product_id = l.product_id join orders.sales_order o on o.id = l.order_id ${MERGED} o.buyer_id
    where (l.discount > 0 or (l.product_id is not null and (b.first_day is null or b.first_day > ${before}))) and o.ordered_day > ${before} and o.ordered_day <= date '${asOf}' and ${COUNTS} ${among('o.buyer_id', ids)} group by 1`
}

/** What is still to be paid (hundredths of the base currency) and since which day. */
export const unpaidSql = ({ asOf, ids }: Frame): string => `
  select coalesce(a.survivor_id, o.buyer_id), round(100 * sum((o.amount + case when o.tax_included then 0 else coalesce(o.tax, 0) end - o.paid) * o.rate))::bigint, min(o.ordered_day) - ${EPOCH}
  from orders.sales_order o ${MERGED} o.buyer_id where o.status = 'placed' and o.kind = 'order' and o.amount + case when o.tax_included then 0 else coalesce(o.tax, 0) end > o.paid and o.ordered_day <= date '${asOf}' ${among('o.buyer_id', ids)} group by 1`

/** The chance of being a customer still (ten-thousandths) as of the purchase that the model knew of last, with the profit still to come; what someone spends in all; and what is entrusted to us. */
export const aliveSql = ({ ids }: Frame): string => `select v.party_id, v.alive_bp, v.last_day - ${EPOCH}, v.residual_cents from value.party v where v.alive_bp is not null ${among('v.party_id', ids)}`
export const walletSql = ({ ids }: Frame): string => `select coalesce(a.survivor_id, w.party_id), round(100 * max(w.amount))::bigint from value.wallet w ${MERGED} w.party_id where true ${among('w.party_id', ids)} group by 1`

export const assetsSql = ({ ids }: Frame, field: string): string => {
  if (!/^[\w-]+$/.test(field)) throw new Error('not a field')
  return `select p.id, round((p.custom ->> '${field}')::numeric * 100)::bigint from parties.party p where p.survivor_id is null and p.custom ->> '${field}' ~ '^-?[0-9]+(\\.[0-9]+)?$' ${among('p.id', ids)}`
}

/** The first sale of each product, kept so that one party's refresh need not look for it. */
export const PRODUCT_BEGIN = `
  insert into intelligence.product_begin as b (product_id, first_day)
  select l.product_id, min(o.ordered_day) from orders.line l join orders.sales_order o on o.id = l.order_id and o.kind = 'order' and o.status not in ('draft', 'cancelled') where l.product_id is not null group by 1
  on conflict (product_id) do update set first_day = excluded.first_day where b.first_day <> excluded.first_day`
