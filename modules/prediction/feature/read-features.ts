import { dayNumber, type Day } from '#kernel/date.ts'
import type { Named } from '#kernel/text.ts'
import { purchaseFactsSql, spentByCategorySql, spentByChannelSql } from '#modules/orders/facts.ts'
import { type Raw, readColumns } from '#platform/db/read-columns.ts'
import { placeOf } from '../basket/read-sold.ts'

/** What is known of customers, a column a feature; `ids` ascend. Days, counts, yuan, shares as they are: scales are for who uses them. */
export interface Features { ids: Float64Array; keys: string[]; columns: Float64Array[]; channels: ReadonlyMap<string, Named> }

const MOST_CATEGORIES = 6
const MOST_CHANNELS = 4

/** Reads what is known of all customers (whoever has bought) up to a day, as far as the connection's rights go. */
export async function readFeatures(client: Raw, asOf: Day): Promise<Features> {
  const facts = await readColumns(client, `
    select f.party_id, f.first_day - date '1970-01-01', f.last_day - date '1970-01-01', f.purchase_days, f.orders, f.returns, f.net_cents, coalesce(c.contacts90, 0)
    from (${purchaseFactsSql(asOf)}) f join parties.party p on p.id = f.party_id and p.survivor_id is null and p.deleted_at is null left join touchpoints.last_contact c on c.party_id = f.party_id
    where f.purchase_days > 0 order by 1`, 8)
  const ids = facts.columns[0]!.slice()
  const common = commonColumns(facts.columns, dayNumber(asOf))
  const categories = await topCategories(client)
  const channels = await topChannels(client)
  const net = facts.columns[6]!
  const byCategory = await shares(client, categories.length ? spentByCategorySql(asOf, categories) : null, ids, categories.length)
  const byChannel = await shares(client, channels.size ? spentByChannelSql(asOf, [...channels.keys()]) : null, ids, channels.size)
  const shared = [...byCategory, ...byChannel].map((cents) => cents.map((c, i) => (net[i]! > 0 ? Math.min(1, Math.max(0, c / net[i]!)) : 0)))
  return { ids, keys: [...Object.keys(common), ...categories.map((name) => `category:${name}`), ...[...channels.keys()].map((key) => `channel:${key}`)], columns: [...Object.values(common), ...shared], channels }
}

/** The order of the keys is that of `commonFeatures`. */
function commonColumns([, first, last, days, orders, returns, net, contacts]: readonly Float64Array[], today: number): Record<string, Float64Array> {
  return {
    recency: last!.map((d) => today - d), frequency: days!.slice(), monetary: net!.map((c) => Math.max(0, c / 100)), basket: net!.map((c, i) => Math.max(0, c / 100 / days![i]!)),
    tenure: first!.map((d) => today - d), returns: returns!.map((r, i) => r / (r + orders![i]!)), contacts: contacts!.slice(),
  }
}

async function topCategories(client: Raw): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(`select split_part(category, '/', 1) as name from products.product where category is not null group by 1 order by count(*) desc, 1 limit ${MOST_CATEGORIES}`)
  return rows.length > 1 ? rows.map((r) => r.name) : []
}

async function topChannels(client: Raw): Promise<Map<string, Named>> {
  const { rows } = await client.query<{ key: string; label: Named }>(`select key, label from touchpoints.channel c where active and exists (select from orders.sales_order o where o.channel = c.key) order by position, key limit ${MOST_CHANNELS}`)
  return rows.length > 1 ? new Map(rows.map((r) => [r.key, r.label])) : new Map()
}

async function shares(client: Raw, query: string | null, ids: Float64Array, width: number): Promise<Float64Array[]> {
  const columns = Array.from({ length: width }, () => new Float64Array(ids.length))
  if (!query) return columns
  const { rows, columns: [party, which, cents] } = await readColumns(client, query, 3)
  for (let i = 0; i < rows; i++) {
    const at = placeOf(ids, party![i]!)
    if (at >= 0) columns[which![i]!]![at] = cents![i]!
  }
  return columns
}
