import { sql } from 'kysely'
import { contactKey, indexParties, sortName } from '#modules/parties/api.ts'
import { recordCreated } from '#modules/exchange/api.ts'
import type { Actor } from '#platform/access/actor.ts'
import { rowSet } from '#platform/db/row-set.ts'
import type { BatchContext } from '#modules/exchange/extension.ts'
import { mayWrite } from './fields.ts'
import type { ImportedLine } from './read-lines.ts'

/** Where the customers of a batch are: by the key that the file knows them by. */
export type Customers = ReadonlyMap<string, string>

/** Finds customers by the source's key, else by a telephone or e-mail that the row tells; whoever was merged is their survivor. Two statements whatever the size. */
export async function findCustomers({ tx, actor }: Pick<BatchContext, 'tx' | 'actor'>, source: string, lines: readonly ImportedLine[]): Promise<Customers> {
  const keys = [...new Set(lines.map((l) => l.customer))]
  const { rows } = await sql<{ key: string; id: string }>`
    select k.key, coalesce(p.survivor_id, p.id)::text as id from parties.key k join parties.party p on p.id = k.party_id
    where k.source = ${source} and k.key = any(${keys}::text[]) and p.deleted_at is null`.execute(tx)
  const found = new Map(rows.map((r) => [r.key, r.id]))
  const unknown = lines.filter((l) => !found.has(l.customer))
  for (const [key, id] of await findByContact(tx, actor, unknown)) found.set(key, id)
  return found
}

async function findByContact(tx: BatchContext['tx'], actor: Actor, lines: readonly ImportedLine[]): Promise<Map<string, string>> {
  const wanted = lines.flatMap((l) => contactsOf(l, actor).map(([channel, value]) => ({ customer: l.customer, channel, value_key: contactKey(channel, value) })))
  if (!wanted.length) return new Map()
  const { rows } = await sql<{ customer: string; ids: string[] }>`
    select w.customer, array_agg(distinct coalesce(p.survivor_id, p.id)::text) as ids from json_to_recordset(${JSON.stringify(wanted)}::json) as w (customer text, channel text, value_key text)
    join parties.contact c on c.channel = w.channel and c.value_key = w.value_key join parties.party p on p.id = c.party_id and p.deleted_at is null group by 1`.execute(tx)
  return new Map(rows.filter((r) => r.ids.length === 1).map((r) => [r.customer, r.ids[0]!]))
}

/** How a row says that its customer is reached, as far as the actor may write it; a customer's key may be an e-mail address. */
function contactsOf(l: ImportedLine, actor: Actor): [channel: string, value: string][] {
  const email = l.email ?? (l.customer.includes('@') ? l.customer : null)
  return [...(l.phone && mayWrite(actor, 'phone') ? [['phone', l.phone] as [string, string]] : []), ...(email && mayWrite(actor, 'email') ? [['email', email] as [string, string]] : [])]
}

/** Creates the customers that the batch names and nobody knows, marked with where they came from. */
export async function createCustomers(context: BatchContext, source: string, lines: readonly ImportedLine[]): Promise<Customers> {
  const { tx, actor, now } = context
  const first = [...new Map(lines.map((l) => [l.customer, l])).values()]
  if (!first.length) return new Map()
  const { rows: ids } = await sql<{ id: string }>`select nextval('parties.party_id_seq')::text as id from generate_series(1, ${first.length}::int)`.execute(tx)
  const people = first.map((l, i) => ({ id: ids[i]!.id, key: l.customer, name: l.name ?? l.customer, sort_name: sortName(l.name ?? l.customer) }))
  const contacts = first.flatMap((l, i) => contactsOf(l, actor).map(([channel, value]) => ({ party_id: ids[i]!.id, channel, value, value_key: contactKey(channel, value) })))
  const rows = rowSet(people, { id: 'bigint', key: 'text', name: 'text', sort_name: 'text' })
  await sql`
    insert into parties.party (id, kind, name, sort_name, source, unit_id, owner_id, created_at, created_by, updated_at, updated_by)
    select r.id, 'person', r.name, r.sort_name, ${`orders:${source}`}, ${actor.unitId}::bigint, ${actor.memberId}::bigint, ${now}::timestamptz, ${actor.memberId}::bigint, ${now}::timestamptz, ${actor.memberId}::bigint
    from ${rows}`.execute(tx)
  await sql`insert into parties.key (source, key, party_id) select ${source}, r.key, r.id from ${rows}`.execute(tx)
  await sql`insert into parties.role (party_id, role) select r.id, 'customer' from ${rows}`.execute(tx)
  if (contacts.length) await sql`
    insert into parties.contact (party_id, channel, label, value, value_key, is_main, source)
    select distinct on (party_id, channel) party_id, channel, 'main', value, value_key, true, ${source} from json_to_recordset(${JSON.stringify(contacts)}::json) as c (party_id bigint, channel text, value text, value_key text)`.execute(tx)
  await indexParties(tx, people.map((p) => p.id))
  await recordCreated(context, 'party', sql`select r.id from ${rows}`)
  return new Map(people.map((p) => [p.key, p.id]))
}
