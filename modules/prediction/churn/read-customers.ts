import { foldRows, type Raw, readColumns } from '#platform/db/read-columns.ts'
import { purchasesSql } from '#modules/orders/facts.ts'
import { placeOf } from '../basket/read-sold.ts'
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
    const place = placeOf(ids!, party![i]!)
    if (place < 0) continue
    customer[kept] = place
    at[kept] = days![i]!
    amount[kept++] = cents![i]!
  }
  return { ids: ids!, contractEnd: contractEnd!, residual: residual!, orders: { customer: customer.slice(0, kept), day: at.slice(0, kept), amount: amount.slice(0, kept) } }
}

/** What was known of contacts on each of several days: one pass over the log, added up here as it comes. `complaints` are the kinds of touchpoints that count as one. */
export async function readContacts(client: Raw, ids: Float64Array, { days, zone, complaints }: { days: readonly number[]; zone: string; complaints: readonly string[] }): Promise<Contacts[]> {
  if (!days.every(Number.isInteger) || !/^[A-Za-z0-9_+/-]+$/.test(zone) || !complaints.every((k) => key.test(k))) throw new Error('not days, a zone and kinds')
  const kinds = complaints.length ? complaints.map((k) => `'${k}'`).join(', ') : 'null'
  const known = days.map((): Contacts => ({ contacts: new Float64Array(ids.length), lastDay: new Float64Array(ids.length).fill(Number.NaN), complaints: new Float64Array(ids.length) }))
  await foldRows(client, `
    select coalesce(a.survivor_id, x.party_id), 4 * x.day + x.flags from (
      select t.party_id, k.contact::int + case when k.key in (${kinds}) then 2 else 0 end as flags, (t.at at time zone '${zone}')::date - date '1970-01-01' as day
      from touchpoints.participant t join touchpoints.kind k on k.key = t.kind and (k.contact or k.key in (${kinds}))
      where t.shown and t.at >= date '1970-01-01' + ${Math.min(...days) - 730}) x
    left join (select id, survivor_id from parties.party where survivor_id is not null) a on a.id = x.party_id`, 2, (row) => {
    const at = placeOf(ids, row[0]!)
    if (at < 0) return
    const day = Math.floor(row[1]! / 4)
    for (let d = 0; d < days.length; d++) if (day <= days[d]!) add(known[d]!, at, row[1]!, days[d]!)
  })
  return known
}

/** Adds what was told of a day (four times its number, 1 more for a contact, 2 more for a complaint) to what was known on a later one. */
function add({ contacts, lastDay, complaints }: Contacts, at: number, told: number, until: number): void {
  const day = Math.floor(told / 4)
  if (told & 1) {
    if (until - day < 90) contacts[at]!++
    if (!(lastDay[at]! >= day)) lastDay[at] = day
  }
  if (told & 2 && until - day < 364) complaints[at]!++
}
