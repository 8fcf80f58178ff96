import { type Histories, histories, take } from '#analytics/index.ts'
import { dayNumber, type Day } from '#kernel/date.ts'
import type { Named } from '#kernel/text.ts'
import { spentByCategorySql, spentByChannelSql } from '#modules/orders/facts.ts'
import { foldRows, type Raw } from '#platform/db/read-columns.ts'
import { placeOf } from '../basket/read-sold.ts'
import { type Buying, readBuying } from '../timing/read-buying.ts'

/** What is known of customers, a column a feature; `ids` ascend. Days, counts, yuan, shares as they are: scales are for who uses them. */
export interface Features { ids: Float64Array; keys: string[]; columns: Float64Array[]; channels: ReadonlyMap<string, Named> }

const MOST_CATEGORIES = 6
const MOST_CHANNELS = 4

/** Reads what is known of all customers (whoever has bought) up to a day, as far as the connection's rights go. What millions of rows come down to is added up here: a sort of them all would take the database minutes. */
export async function readFeatures(client: Raw, asOf: Day): Promise<Features> {
  const buying = await readBuying(client, asOf)
  const past = histories({ customer: buying.customer, day: buying.day, amount: buying.cents }, buying.parties.length)
  const at = new Uint32Array(buying.parties.length).map((_, i) => i).filter((i) => past.purchases[i]! > 0)
  const ids = take(buying.parties, at)
  const common = { ...pastColumns(past, at, dayNumber(asOf)), returns: take(returnShares(buying), at), contacts: await contacts(client, ids) }
  const categories = await topCategories(client)
  const channels = await topChannels(client)
  const net = take(past.monetary, at)
  const byCategory = await shares(client, categories.length ? spentByCategorySql(asOf, categories) : null, ids, categories.length)
  const byChannel = await shares(client, channels.size ? spentByChannelSql(asOf, [...channels.keys()]) : null, ids, channels.size)
  const shared = [...byCategory, ...byChannel].map((cents) => cents.map((c, i) => (net[i]! > 0 ? Math.min(1, Math.max(0, c / net[i]!)) : 0)))
  return { ids, keys: [...Object.keys(common), ...categories.map((name) => `category:${name}`), ...[...channels.keys()].map((key) => `channel:${key}`)], columns: [...Object.values(common), ...shared], channels }
}

/** The order of these keys, and of returns and contacts after them, is that of `commonFeatures`. */
function pastColumns({ firstDay, lastDay, purchases, monetary }: Histories, at: Uint32Array, today: number): Record<string, Float64Array> {
  const of = (value: (i: number) => number): Float64Array => Float64Array.from(at, value)
  return {
    recency: of((i) => today - lastDay[i]!), frequency: of((i) => purchases[i]!), monetary: of((i) => Math.max(0, monetary[i]! / 100)), basket: of((i) => Math.max(0, monetary[i]! / 100 / purchases[i]!)),
    tenure: of((i) => today - firstDay[i]!),
  }
}

function returnShares({ parties, customer, cents }: Buying): Float64Array {
  const [rows, returns] = [new Float64Array(parties.length), new Float64Array(parties.length)]
  for (let i = 0; i < customer.length; i++) {
    rows[customer[i]!]!++
    if (cents[i]! < 0) returns[customer[i]!]!++
  }
  return returns.map((n, c) => (n ? n / rows[c]! : 0))
}

async function contacts(client: Raw, ids: Float64Array): Promise<Float64Array> {
  const column = new Float64Array(ids.length)
  await foldRows(client, 'select party_id, contacts90 from touchpoints.last_contact where contacts90 > 0', 2, (row) => {
    const at = placeOf(ids, row[0]!)
    if (at >= 0) column[at] = row[1]!
  })
  return column
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
  await foldRows(client, query, 3, (row) => {
    const at = placeOf(ids, row[0]!)
    if (at >= 0) columns[row[1]!]![at]! += row[2]!
  })
  return columns
}
