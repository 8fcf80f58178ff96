import { type RawBuilder, sql } from 'kysely'
import { dayFromNumber, dayIn, dayNumber } from '#kernel/date.ts'
import { getSetting } from '#modules/firm/api.ts'
import { firstId } from '#modules/touchpoints/api.ts'
import type { Context } from '#platform/db/transaction.ts'
import type { AdviserFacts, PairFacts, PartyFacts } from './facts.ts'
import { nothing } from './facts.ts'
import { readWish, type Written } from './wishes.ts'

/** How far back it counts what was between parties and advisers, and what they bought. */
const DAYS = 730
const MOST_TOPICS = 5

export interface Facts { parties: PartyFacts[]; /** By party and adviser, only where there was anything. */ pairs: Map<string, Map<string, PairFacts>> }

type Who = RawBuilder<unknown>
type Core = Omit<PartyFacts, 'topics' | 'wanted' | 'needs' | 'wish'>

/** What matters of some parties, `select id …`, in a handful of statements however many they are. Records that were merged count for their survivor. */
export async function readPartyFacts(context: Context, ids: RawBuilder<unknown>, advisers: readonly AdviserFacts[]): Promise<Facts> {
  const { tx, now } = context
  const today = dayIn(await getSetting(tx, 'firm.zone'), now)
  const since = dayFromNumber(dayNumber(today) - DAYS)
  const who = sql`who (head, id) as materialized (select i.id, i.id from (${ids}) i (id) union all select a.survivor_id, a.id from parties.party a where a.survivor_id in (${ids}))`
  const cores = await readCores(context, ids)
  const topics = Map.groupBy(await readTopics(context, who, since), (t) => t.id)
  const wanted = Map.groupBy(await readWanted(context, who), (w) => w.id)
  const written = Map.groupBy(await readWritten(context, who), (w) => w.id)
  const parties = cores.map((core): PartyFacts => ({ ...core, topics: sharesOf(topics.get(core.id) ?? []), wanted: (wanted.get(core.id) ?? []).map(({ topic, strength }) => ({ topic, strength })), needs: (written.get(core.id) ?? []).filter((w) => w.kind === 'need').map((w) => w.text), wish: readWish(written.get(core.id) ?? [], advisers) }))
  return { parties, pairs: await readPairs(context, who, since, advisers) }
}

async function readCores({ tx }: Context, ids: RawBuilder<unknown>): Promise<Core[]> {
  const { rows } = await sql<Core>`
    select p.id::text, p.kind, p.language, a.city, a.region, coalesce(s.tier_override, s.tier, 0) as tier, coalesce(s.stage_override, s.stage, 0) as stage, p.owner_id::text as "ownerId"
    from (${ids}) i (id) join parties.party p on p.id = i.id left join intelligence.standing s on s.party_id = p.id
    left join lateral (select c.address ->> 'city' as city, c.address ->> 'region' as region from parties.contact c where c.party_id = p.id and c.channel = 'address' and c.address is not null order by c.is_main desc, c.id limit 1) a on true order by p.id`.execute(tx)
  return rows
}

interface Topic { id: string; topic: string; cents: number }

async function readTopics({ tx }: Context, who: Who, since: string): Promise<Topic[]> {
  const { rows } = await sql<Topic>`
    with ${who}
    select w.head::text as id, p.category as topic, sum(l.amount * o.rate * 100)::float8 as cents
    from who w join orders.sales_order o on o.buyer_id = w.id join orders.line l on l.order_id = o.id join products.product p on p.id = l.product_id
    where o.kind = 'order' and o.status not in ('draft', 'cancelled') and o.ordered_day >= ${since}::date and p.category <> '' group by 1, 2 having sum(l.amount) > 0`.execute(tx)
  return rows
}

function sharesOf(topics: readonly Topic[]): PartyFacts['topics'] {
  const most = topics.toSorted((a, b) => b.cents - a.cents || (a.topic < b.topic ? -1 : 1)).slice(0, MOST_TOPICS)
  const all = most.reduce((sum, t) => sum + t.cents, 0)
  return most.map(({ topic, cents }) => ({ topic, share: cents / all }))
}

interface Wanted { id: string; topic: string; strength: number }

/** Open needs of the register that name a group of products, the strongest first. */
async function readWanted({ tx }: Context, who: Who): Promise<Wanted[]> {
  const { rows } = await sql<Wanted>`
    with ${who}
    select w.head::text as id, n.product_group as topic, max(n.strength)::int as strength from who w join dialogue.need n on n.party_id = w.id
    where n.state in ('open', 'being-met') and n.product_group is not null group by 1, 2 order by 3 desc, 2`.execute(tx)
  return rows
}

async function readWritten({ tx }: Context, who: Who): Promise<(Written & { id: string })[]> {
  const { rows } = await sql<Written & { id: string }>`with ${who} select w.head::text as id, f.kind, f.text from who w join parties.preference f on f.party_id = w.id where f.about is null and f.kind <> 'allergy' order by f.said_on desc, f.id desc`.execute(tx)
  return rows
}

interface Met { id: string; member: string; contacts: number; rated: number; perceived: number; complaints: number }

async function readPairs(context: Context, who: Who, since: string, advisers: readonly AdviserFacts[]): Promise<Facts['pairs']> {
  const { tx } = context
  const members = `{${advisers.map((a) => a.id).join(',')}}`
  const { complaints } = await getSetting(tx, 'standing.sources')
  const pairs: Facts['pairs'] = new Map()
  const put = (id: string, member: string, facts: Partial<PairFacts>): void => {
    const of = pairs.get(id) ?? new Map<string, PairFacts>()
    pairs.set(id, of.set(member, { ...nothing, ...of.get(member), ...facts }))
  }
  const { rows: met } = await sql<Met>`
    with ${who}
    select w.head::text as id, t.member_id::text as member, count(*) filter (where k.contact)::int as contacts, count(*) filter (where t.perceived is not null and t.expected > 0)::int as rated,
      coalesce(sum(t.perceived / nullif(t.expected, 0)), 0)::float8 as perceived, count(*) filter (where t.kind = any (${complaints}::text[]))::int as complaints
    from who w join touchpoints.participant x on x.party_id = w.id and x.at >= ${since}::timestamptz and x.shown join touchpoints.touchpoint t on t.id = x.touchpoint_id and t.id >= ${sql.raw(String(firstId(since, -2)))} join touchpoints.kind k on k.key = t.kind
    where t.member_id = any (${members}::bigint[]) group by 1, 2`.execute(tx)
  for (const { id, member, ...facts } of met) put(id, member, facts)
  const { rows: sold } = await sql<{ id: string; member: string; orders: number }>`
    with ${who} select w.head::text as id, o.owner_id::text as member, count(*)::int as orders from who w join orders.sales_order o on o.buyer_id = w.id
    where o.kind = 'order' and o.status not in ('draft', 'cancelled') and o.ordered_day >= ${since}::date and o.owner_id = any (${members}::bigint[]) group by 1, 2`.execute(tx)
  for (const { id, member, orders } of sold) put(id, member, { orders })
  const { rows: kin } = await sql<{ id: string; member: string; rule: 'exclude' | 'prefer' }>`with ${who} select w.head::text as id, k.member_id::text as member, min(k.rule) as rule from who w join advisers.kinship k on k.party_id = w.id group by 1, 2`.execute(tx)
  for (const { id, member, rule } of kin) put(id, member, { kinship: rule })
  return pairs
}
