import { type Raw, readColumns } from '#platform/db/read-columns.ts'
import { purchasesSql } from '#modules/orders/facts.ts'
import type { Contacts, Orders } from './features.ts'

/** Everyone, ascending by id, with their order rows, when their contracts end (day number; NaN where there is none) and what losing them would cost. */
export interface Everyone { ids: Float64Array; orders: Orders; contractEnd: Float64Array; residual: Float64Array }

const COUNTED = 'p.survivor_id is null and p.deleted_at is null and p.erased_at is null'
const key = /^[a-zA-Z][a-zA-Z0-9_-]{0,59}$/

/** Reads all parties and their order rows up to a day, aliases resolved, in one snapshot. */
export async function readEveryone(client: Raw, asOf: string, contractField: string): Promise<Everyone> {
  if (!key.test(contractField)) throw new Error('not the key of a field')
  const ends = `case when p.custom ->> '${contractField}' ~ '^[0-9]{4}-[01][0-9]-[0-3][0-9]$' then (p.custom ->> '${contractField}')::date - date '1970-01-01' end`
  const { columns: [ids, contractEnd, residual] } = await readColumns(client, `select p.id, ${ends}, v.residual_cents from parties.party p left join value.party v on v.party_id = p.id where ${COUNTED} order by p.id`, 3)
  const { rows, columns: [party, days, cents] } = await readColumns(client, purchasesSql(asOf).replace(', o.base_cost_cents', ''), 3)
  const customer = new Int32Array(rows), at = new Int32Array(rows), amount = new Float64Array(rows)
  let kept = 0
  for (let i = 0; i < rows; i++) {
    const place = positionOf(ids!, party![i]!)
    if (place < 0) continue
    customer[kept] = place
    at[kept] = days![i]!
    amount[kept++] = cents![i]!
  }
  return { ids: ids!, contractEnd: contractEnd!, residual: residual!, orders: { customer: customer.slice(0, kept), day: at.slice(0, kept), amount: amount.slice(0, kept) } }
}

/** What was known of contacts on each of several days: one pass over the log's index. `complaints` are the kinds of touchpoints that count as one. */
export async function readContacts(client: Raw, ids: Float64Array, { days, zone, complaints }: { days: readonly number[]; zone: string; complaints: readonly string[] }): Promise<Contacts[]> {
  if (!days.every(Number.isInteger) || !/^[A-Za-z0-9_+/-]+$/.test(zone) || !complaints.every((k) => key.test(k))) throw new Error('not days, a zone and kinds')
  const kinds = complaints.length ? complaints.map((k) => `'${k}'`).join(', ') : 'null'
  const of = (d: number) => `count(*) filter (where x.contact and x.day > ${d - 90} and x.day <= ${d}), max(x.day) filter (where x.contact and x.day <= ${d}), count(*) filter (where x.complaint and x.day > ${d - 364} and x.day <= ${d})`
  const { columns: [party, ...values] } = await readColumns(client, `
    select x.party, ${days.map(of).join(', ')} from (
      select coalesce(a.survivor_id, t.party_id) as party, k.contact, k.key in (${kinds}) is true as complaint, (t.at at time zone '${zone}')::date - date '1970-01-01' as day
      from touchpoints.participant t join touchpoints.kind k on k.key = t.kind and (k.contact or k.key in (${kinds}))
      left join (select id, survivor_id from parties.party where survivor_id is not null) a on a.id = t.party_id
      where t.shown and t.at >= date '1970-01-01' + ${Math.min(...days) - 730}) x group by 1`, 1 + 3 * days.length)
  return days.map((_, d) => {
    const known: Contacts = { contacts: new Float64Array(ids.length), lastDay: new Float64Array(ids.length).fill(Number.NaN), complaints: new Float64Array(ids.length) }
    party!.forEach((id, i) => {
      const at = positionOf(ids, id)
      if (at < 0) return
      known.contacts[at] = values[3 * d]![i]!
      known.lastDay[at] = values[3 * d + 1]![i]!
      known.complaints[at] = values[3 * d + 2]![i]!
    })
    return known
  })
}

/** Binary search in ascending ids; −1 where absent. */
export function positionOf(ids: Float64Array, id: number): number {
  let low = 0, high = ids.length - 1
  while (low <= high) {
    const middle = (low + high) >> 1
    if (ids[middle] === id) return middle
    if (ids[middle]! < id) low = middle + 1
    else high = middle - 1
  }
  return -1
}

