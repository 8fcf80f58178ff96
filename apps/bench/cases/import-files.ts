import type pg from 'pg'
import { contactKey, sortName } from '#modules/parties/api.ts'
import { partyWords } from '#modules/parties/search/party-words.ts'
import { writeRows } from '#platform/db/write-rows.ts'
import { madeParty } from '../seed/made-party.ts'

type Row = readonly string[]

/** A file to bring in, and how the same is written by hand: `load` copies it into temporary tables, `statements` write from there. */
export interface Bring { kind: 'orders' | 'parties'; source: string; count: number; promised: number; columns: Row; rows: readonly Row[]; load(client: pg.PoolClient): Promise<void>; statements: readonly string[] }

const ORDERS = 40_000
const PARTIES = 20_000

/** The import that the rows are noted under, as an import notes what it made. */
const noted = "create temporary table noted on commit drop as with i as (insert into exchange.import (kind, file_name, sha256, size, shape, options, state, created_at) values ('bench', 'bench', repeat('0', 64), 0, '{}', '{}', 'running', now()) returning id) select id from i"
const change = (object: string, from: string): string => `insert into exchange.change (import_id, object, record_id, action, version_after) select n.id, '${object}', x.id, 'created', 1 from ${from} x cross join noted n`

/** Orders of known customers, one a row. */
export function ordersToBring(parties: number): Bring {
  const day = (i: number) => new Date(Date.UTC(2025, 0, 1) + (i % 330) * 86_400_000).toISOString().slice(0, 10)
  const rows = Array.from({ length: ORDERS }, (_, i): Row => [madeParty(1 + ((i * 104_729) % parties)).key, day(i), String(1 + (i % 3)), `${10 + (i % 400)}.50`])
  return {
    kind: 'orders', source: 'pos', count: ORDERS, promised: 10_000, columns: ['customer', 'date', 'quantity', 'amount'], rows,
    async load(client) {
      await client.query('create temporary table told (id bigint, key text, day date, quantity numeric, amount numeric, buyer_id bigint) on commit drop')
      await writeRows(client, 'pg_temp.told (key, day, quantity, amount)', rows.length, (i) => rows[i]!)
    },
    statements: [
      noted,
      "update told t set id = nextval('orders.sales_order_id_seq'), buyer_id = k.party_id from parties.key k where k.source = 'pos' and k.key = t.key",
      `insert into orders.sales_order (id, source, buyer_id, ordered_day, currency, amount, base_cents, unit_id, buyer_unit_id, buyer_owner_id, import_id, created_at, updated_at)
       select t.id, 'pos', t.buyer_id, t.day, 'CNY', t.amount, (t.amount * 100)::bigint, p.unit_id, p.unit_id, p.owner_id, n.id, now(), now() from told t join parties.party p on p.id = t.buyer_id cross join noted n`,
      "insert into orders.line (order_id, position, description, quantity, amount) select id, 1, '—', quantity, amount from told",
      "select touchpoints.prepare(array(select distinct date_trunc('month', day)::timestamptz from told), '{order-placed}', '{}', '{order}')",
      `insert into touchpoints.touchpoint (id, at, recorded_at, kind, stage, direction, party_ids, party_roles, detail, source, ref_object, ref_id, episode, import_id)
       select touchpoints.new_id(t.at), t.at, now(), 'order-placed', 'order', 'in', array[t.buyer_id], '{buyer}', jsonb_build_object('number', null, 'amount', t.amount, 'currency', 'CNY', 'lines', 1, 'what', '—'), 'orders', 'order', t.id, 'order/' || t.id, n.id
       from (select *, (day + time '12:00') at time zone 'Asia/Shanghai' as at from told) t cross join noted n`,
      change('order', 'told'),
    ],
  }
}

/** New persons with a key, a telephone and an e-mail address. */
export function partiesToBring(parties: number): Bring {
  const people = Array.from({ length: PARTIES }, (_, i) => ({ key: `new-${i}`, name: madeParty(1 + ((i * 7_919) % parties)).name.replaceAll(',', ' '), phone: `16${String(i).padStart(9, '0')}`, email: `new.${i}@bench${i % 40}.example` }))
  /* What the file does not tell is worked out beforehand: it is not the database's work. */
  const told = people.map((p) => {
    const found = { ...p, sort: sortName(p.name), phoneKey: contactKey('phone', p.phone), emailKey: contactKey('email', p.email) }
    return { ...found, ...partyWords({ kind: 'person', names: [p.name], phones: [found.phoneKey], emails: [found.emailKey], handles: [], keys: [p.key] }) }
  })
  return {
    kind: 'parties', source: 'bench', count: PARTIES, promised: 6_000, columns: ['key', 'name', 'phone', 'email'], rows: people.map((p) => [p.key, p.name, p.phone, p.email]),
    async load(client) {
      await client.query("create temporary table told (id bigint default nextval('parties.party_id_seq'), place int, key text, name text, sort_name text, phone text, phone_key text, email text, email_key text, words text, mail text) on commit drop")
      await writeRows(client, 'pg_temp.told (place, key, name, sort_name, phone, phone_key, email, email_key, words, mail)', told.length, (i) => { const t = told[i]!; return [i, t.key, t.name, t.sort, t.phone, t.phoneKey, t.email, t.emailKey, t.words.join('\\n'), t.mail] })
    },
    statements: [
      noted,
      "delete from told t using parties.key k where k.source = 'bench' and k.key = t.key",
      `insert into parties.party (id, kind, name, sort_name, source, unit_id, created_at, updated_at)
       select id, 'person', name, sort_name, 'bench', (select id from people.unit where parent_id is null), now(), now() from told order by place`,
      "insert into parties.contact (party_id, channel, value, value_key, is_main, source) select t.id, c.channel, c.value, c.key, true, 'bench' from told t cross join lateral (values ('phone', t.phone, t.phone_key), ('email', t.email, t.email_key)) c (channel, value, key)",
      "insert into parties.key (source, key, party_id) select 'bench', key, id from told",
      "select parties.index_made(array_agg(id order by place), string_agg(words, E'\\f' order by place), string_agg(mail, E'\\f' order by place)) from told",
      change('party', 'told'),
      "insert into audit.entry (at, actor_name, actor_kind, action, object, object_id) select now(), 'bench', 'system', 'create', 'party', id from told",
    ],
  }
}
