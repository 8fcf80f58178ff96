import { dayNumber } from '#kernel/date.ts'
import { type Raw, readColumns } from '#platform/db/read-columns.ts'

interface Entry { id: string; what: 'acquisition' | 'retention'; from: string; to: string; cents: string; channel: string | null; tag_id: string | null }

/** Who bought first when, and a mark for each who bought between two days: what costs are spread by. */
export interface Reached { ids: Float64Array; firstDay: Int32Array; boughtBetween(from: number, to: number): Uint8Array }

export interface Spread { acquisition: Float64Array; retention: Float64Array; /** Costs that reached nobody, in hundredths. */ unplaced: number }

/**
 * Spreads entered costs over whom they reached, evenly: acquisition over who first bought within the entry's days, retention over who had bought before and bought within
 * them; with a channel or a tag only those. An entry that reaches over the edge of the twelve months counts by its days within.
 */
export async function spreadCosts(client: Raw, window: { from: number; to: number }, reached: Reached): Promise<Spread> {
  const { rows: entries } = await client.query<Entry>(`select id::text, what, from_day::text as from, to_day::text as to, (amount * 100)::bigint::text as cents, channel, tag_id::text from value.cost_entry
    where to_day - date '1970-01-01' > $1 and from_day - date '1970-01-01' <= $2 order by id`, [window.from, window.to])
  const spread: Spread = { acquisition: new Float64Array(reached.ids.length), retention: new Float64Array(reached.ids.length), unplaced: 0 }
  for (const entry of entries) {
    const [from, to] = [dayNumber(entry.from), dayNumber(entry.to)]
    const days = Math.min(to, window.to) - Math.max(from, window.from + 1) + 1
    const cents = (Number(entry.cents) * days) / (to - from + 1)
    const among = entry.channel || entry.tag_id ? await those(client, entry) : null
    const bought = entry.what === 'retention' ? reached.boughtBetween(from, to) : null
    const at = indexes(reached.ids.length, (i) => (bought ? bought[i] === 1 && reached.firstDay[i]! < from : reached.firstDay[i]! >= from && reached.firstDay[i]! <= to) && (!among || among.has(reached.ids[i]!)))
    for (const i of at) spread[entry.what][i]! += cents / at.length
    if (!at.length) spread.unplaced += cents
  }
  return spread
}

function indexes(length: number, is: (i: number) => boolean): number[] {
  const found: number[] = []
  for (let i = 0; i < length; i++) if (is(i)) found.push(i)
  return found
}

/** Who carries an entry's tag, and bought on its channel. */
async function those(client: Raw, { channel, tag_id: tag, from, to }: Entry): Promise<Set<number>> {
  const conditions = [tag && `exists (select from parties.party_tag g where g.tag_id = ${BigInt(tag)} and g.party_id = p.id)`,
    channel && `exists (select from orders.sales_order o where o.buyer_id = p.id and o.kind = 'order' and o.channel = '${channel.replaceAll(/[^a-z0-9-]/g, '')}' and o.ordered_day between '${from}' and '${to}')`].filter(Boolean)
  const { columns: [ids] } = await readColumns(client, `select distinct coalesce(p.survivor_id, p.id) from parties.party p where ${conditions.join(' and ')}`, 1)
  return new Set(ids)
}
